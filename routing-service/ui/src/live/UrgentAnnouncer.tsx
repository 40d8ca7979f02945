import { Link } from 'react-router';
import { IconAlertTriangleFilled, IconX } from '@tabler/icons-react';
import type { QueueEntry } from '../api/types';
import { useAtNow } from '../words/useNow';
import { age } from '../words/time';
import { dismiss, useAnnounced } from './urgent';
import css from './UrgentAnnouncer.module.css';

const SHOWN = 3;

/** Says on screen and to screen readers that a score 5 came in; it stays until looked at, taken up or put away. */
export function UrgentAnnouncer() {
  const announced = useAnnounced();
  const more = announced.length - SHOWN;
  // The spoken text names no patient: screens are read aloud in rooms with other people in them.
  return (
    <section className={css.stack} role="alert" aria-label="New clinical urgent tickets">
      {announced.slice(0, SHOWN).map((entry) => (
        <UrgentCard key={entry.id} entry={entry} />
      ))}
      {more > 0 && (
        <Link to="/?view=open&score=5" className={css.more}>
          and {more} more with score 5
        </Link>
      )}
    </section>
  );
}

function UrgentCard({ entry }: { entry: QueueEntry }) {
  const opened = useAtNow((now) => age(entry.openedAt, now));
  return (
    <div className={css.card}>
      <IconAlertTriangleFilled size={18} className={css.icon} aria-hidden />
      <div className={css.words}>
        <strong>New score 5: clinical urgent</strong>
        <span>{opened === 'now' ? 'Arrived just now' : `Arrived ${opened} ago`}</span>
      </div>
      <Link to={`/tickets/${entry.id}`} className={css.open} onClick={() => dismiss(entry.id)}>
        Open
      </Link>
      <button type="button" className={css.close} aria-label="Put this notice away" onClick={() => dismiss(entry.id)}>
        <IconX size={16} aria-hidden />
      </button>
    </div>
  );
}
