import { useSyncExternalStore } from 'react';
import type { QueueEntry } from '../api/types';

/**
 * Open score 5 tickets that came in, or were raised to 5, while this page was there: each is announced once, whatever list
 * is shown. Which ones the page knows is kept here, because the lists hold only what their filters let through.
 */
let known = new Set<string>();
let early: QueueEntry[] | null = [];
let announced: QueueEntry[] = [];
const listeners = new Set<() => void>();

const keyOf = (entry: QueueEntry) => `${entry.id} ${entry.generation}`;
const waits = (entry: QueueEntry) => entry.score === 5 && (entry.state === 'OPEN' || entry.state === 'ASSIGNED');

function set(next: QueueEntry[]): void {
  if (next.length === 0 && announced.length === 0) return;
  announced = next;
  listeners.forEach((each) => each());
}

/** What the server says is open with score 5: known on a page that has just begun, news on one that has missed something. */
export function learn(open: QueueEntry[], begunAt: number): void {
  const begins = early !== null;
  for (const entry of open) if (begins && Date.parse(entry.openedAt) < begunAt) known.add(keyOf(entry));
  const waiting = early ?? [];
  for (const { id, generation } of waiting) known.delete(`${id} ${generation}`);
  early = null;
  [...open, ...waiting].forEach(note);
}

/** A live entry: announced when it is news; taken from the screen when somebody has taken it up. */
export function note(entry: QueueEntry): void {
  if (!waits(entry)) return dismiss(entry.id);
  if (early) early.push(entry);
  else if (!known.has(keyOf(entry))) {
    known.add(keyOf(entry));
    set([entry, ...announced.filter((each) => each.id !== entry.id)]);
  }
}

export const dismiss = (id: string): void => set(announced.filter((each) => each.id !== id));

/** For the next person at this desk. */
export function forget(): void {
  known = new Set();
  early = [];
  set([]);
}

export const useAnnounced = (): QueueEntry[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => announced,
  );
