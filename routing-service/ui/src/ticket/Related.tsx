import { Link, useSearchParams } from 'react-router';
import type { QueueEntry } from '../api/types';
import { Ago } from '../parts/Ago';
import { ScoreBadge } from '../parts/ScoreBadge';
import * as labels from '../words/labels';
import { Panel } from './Panel';
import css from './Related.module.css';

/** Other tickets of this person. */
export function Related({ entries }: { entries: QueueEntry[] }) {
  const [params] = useSearchParams();
  if (entries.length === 0) return null;
  return (
    <Panel title="Other tickets of this person" count={entries.length}>
      <ul className={css.list}>
        {entries.map((each) => (
          <li key={each.id}>
            <Link className={css.link} to={{ pathname: `/tickets/${each.id}`, search: params.toString() }}>
              <ScoreBadge score={each.score} short />
              <span className={css.words}>
                {labels.category[each.category]}, {labels.state[each.state].toLowerCase()}
              </span>
              <span className={css.when}>
                <Ago at={each.openedAt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
