import { useSyncExternalStore } from 'react';
import type { Action } from '../api/actions';
import type { QueueEntry, TicketProblem } from '../api/types';
import { failed } from '../parts/toast';
import * as labels from '../words/labels';

/** Somebody else changed the ticket first. */
export interface Conflict {
  before: QueueEntry;
  action: Action;
  problem: TicketProblem;
}

const conflicts = new Map<string, Conflict>();
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((each) => each());

export function reportConflict(before: QueueEntry, action: Action, problem: TicketProblem): void {
  conflicts.set(before.id, { before, action, problem });
  const owner = problem.ownerName ?? problem.current?.ownerName ?? problem.owner;
  const claimed = problem.type.endsWith('ticket-already-claimed') && owner;
  failed(
    'Not done',
    claimed ? `Already claimed by ${owner}` : 'Somebody else changed this ticket first. It now shows how it stands.',
    'orange',
  );
  tell();
}

export function clearConflict(id: string): void {
  if (conflicts.delete(id)) tell();
}

export const useConflict = (id: string): Conflict | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => conflicts.get(id),
  );

export interface Difference {
  what: string;
  before: string;
  now: string;
}

/** What is different now, in words. */
export function differences(before: QueueEntry, now: QueueEntry, team: (id: string) => string): Difference[] {
  const rows: Difference[] = [
    { what: 'State', before: labels.state[before.state], now: labels.state[now.state] },
    {
      what: 'Owner',
      before: before.ownerName ?? before.owner ?? 'nobody',
      now: now.ownerName ?? now.owner ?? 'nobody',
    },
    { what: 'Team', before: team(before.team), now: team(now.team) },
    { what: 'Score', before: String(before.score), now: String(now.score) },
    { what: 'Category', before: labels.category[before.category], now: labels.category[now.category] },
    { what: 'Messages', before: String(before.messageCount), now: String(now.messageCount) },
  ];
  return rows.filter((each) => each.before !== each.now);
}
