import { useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { IconAlertTriangleFilled, IconX } from '@tabler/icons-react';
import type { QueueEntry } from '../api/types';
import { useAtNow } from '../words/useNow';
import { age } from '../words/time';
import css from './UrgentAnnouncer.module.css';

let urgent: QueueEntry[] = [];
const listeners = new Set<() => void>();

function set(next: QueueEntry[]): void {
  urgent = next;
  listeners.forEach((each) => each());
}

/** Says on screen and to screen readers that a score 5 came in; it stays until looked at or put away. */
export function announce(entry: QueueEntry): void {
  set([entry, ...urgent.filter((each) => each.id !== entry.id)].slice(0, 3));
}

const dismiss = (id: string) => set(urgent.filter((each) => each.id !== id));

export function UrgentAnnouncer() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => urgent,
  );
  // The spoken text names no patient: screens are read aloud in rooms with other people in them.
  return (
    <section className={css.stack} role="alert" aria-label="New clinical urgent tickets">
      {shown.map((entry) => (
        <UrgentCard key={entry.id} entry={entry} />
      ))}
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
