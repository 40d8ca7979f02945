import { Tooltip } from '@mantine/core';
import { Fragment } from 'react';
import { ruleSet, scoreInFull } from '../words/labels';
import { look, pieces, type Mark } from './marks';
import css from './MarkedText.module.css';

interface MarkedTextProps {
  text: string;
  marks: Mark[];
  active: number | null;
  onActive(number: number | null): void;
}

/** Text with the words that rules found: underlined by score, dotted where context kept a rule from counting. */
export function MarkedText({ text, marks, active, onActive }: MarkedTextProps) {
  return pieces(text, marks).map((piece, index) => {
    const shown = look(piece);
    if (shown === null) return <Fragment key={index}>{piece.text}</Fragment>;
    return (
      <Fragment key={index}>
        <Tooltip label={<Why marks={piece.marks} />} multiline maw={340}>
          <mark
            className={css.mark}
            data-look={shown}
            data-active={piece.marks.some(({ number }) => number === active) || undefined}
          >
            {piece.text}
          </mark>
        </Tooltip>
        {piece.ends.map((mark) => (
          <button
            key={mark.number}
            type="button"
            className={css.ref}
            data-look={mark.hit.context ? 'suppressed' : mark.hit.score}
            aria-label={`Rule ${mark.number}: ${sentence(mark)}`}
            onMouseEnter={() => onActive(mark.number)}
            onMouseLeave={() => onActive(null)}
            onFocus={() => onActive(mark.number)}
            onBlur={() => onActive(null)}
          >
            {mark.number}
          </button>
        ))}
      </Fragment>
    );
  });
}

function Why({ marks }: { marks: Mark[] }) {
  return (
    <>
      {marks.map((mark) => (
        <span key={mark.number} className={css.why}>
          {mark.number}. {sentence(mark)}
        </span>
      ))}
    </>
  );
}

export function sentence({ hit }: Mark): string {
  const rule = `${ruleSet[hit.ruleSet]}, ${hit.ruleId}`;
  return hit.context
    ? `${rule}: would say ${hit.score}, did not count: ${hit.context}`
    : `${rule}: score ${hit.score}, ${scoreInFull(hit.score)}`;
}
