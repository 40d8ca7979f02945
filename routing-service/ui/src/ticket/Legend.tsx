import { ruleSet } from '../words/labels';
import { counts, type Mark } from './marks';
import css from './Legend.module.css';

interface LegendProps {
  marks: Mark[];
  active: number | null;
  onActive(number: number | null): void;
}

/** The numbers in the text, each with its rule, what it says, and why it counted or not. */
export function Legend({ marks, active, onActive }: LegendProps) {
  if (marks.length === 0) return null;
  return (
    <div className={css.legend}>
      <ol className={css.list} aria-label="Rules that found something in this message">
        {marks.map((mark) => (
          <li
            key={mark.number}
            className={css.item}
            data-active={mark.number === active || undefined}
            data-counts={counts(mark.hit) || undefined}
            onMouseEnter={() => onActive(mark.number)}
            onMouseLeave={() => onActive(null)}
          >
            <span className={`${css.number} num`} aria-hidden>
              {mark.number}
            </span>
            <span className={css.words}>
              <q className={css.found}>{mark.hit.text}</q>
              <code className={css.rule}>{mark.hit.ruleId}</code>
            </span>
            <span className={css.says}>
              {mark.hit.context ? (
                <>did not count: {mark.hit.context}</>
              ) : (
                <>
                  {ruleSet[mark.hit.ruleSet]} say {mark.hit.score}
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
