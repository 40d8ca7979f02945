import { score as word, scoreInFull } from '../words/labels';
import css from './ScoreBadge.module.css';

/** Number and word, so that colour is never the only sign. */
export function ScoreBadge({ score, short = false }: { score: number; short?: boolean }) {
  return (
    <span className={css.badge} data-score={score} title={`Score ${score}: ${scoreInFull(score)}`}>
      <span className="sr">Score </span>
      <span className={`${css.number} num`}>{score}</span>
      {short ? <span className="sr">{word(score)}</span> : <span className={css.word}>{word(score)}</span>}
    </span>
  );
}
