import { useTeams } from '../api/queries';
import type { QueueEntry } from '../api/types';
import { teamName } from '../words/people';
import { differences } from './conflict';
import css from './ConflictNote.module.css';

/** What is different now, fact by fact; nothing when nothing is. */
export function Differences({ before, now }: { before: QueueEntry; now: QueueEntry }) {
  const teams = useTeams().data;
  const rows = differences(before, now, (id) => teamName(teams, id));
  if (rows.length === 0) return null;
  return (
    <dl className={css.rows}>
      {rows.map((each) => (
        <div key={each.what}>
          <dt>{each.what}</dt>
          <dd>
            <s>{each.before}</s>
            <span aria-hidden> → </span>
            <span className="sr"> is now </span>
            <b>{each.now}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
}
