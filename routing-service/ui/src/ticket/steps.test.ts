import { expect, it } from 'vitest';
import type { HistoryEntry } from '../api/types';
import { lastChange, steps } from './steps';

const at = (minute: number, actor: string, action: string): HistoryEntry => ({
  at: `2026-11-24T15:0${minute}:00Z`,
  actor,
  actorName: actor,
  action,
  detail: {},
});
const history = [
  at(1, 'routing', 'ticket.opened'),
  at(2, 'nurse', 'ticket.read'),
  at(3, 'nurse', 'ticket.read'),
  at(4, 'tom', 'ticket.claimed'),
  at(5, 'nurse', 'ticket.read'),
  at(6, 'tom', 'ticket.read'),
];

it('shows the newest first and reading between two changes as one step with all who read', () => {
  const shown = steps(history).map(({ actor, action, readers }) =>
    readers.length ? `read by ${readers.map((each) => each.actor).join(', ')}` : `${action} by ${actor}`,
  );
  expect(shown).toEqual(['read by tom, nurse', 'ticket.claimed by tom', 'read by nurse', 'ticket.opened by routing']);
});

it('finds who changed something last, not who looked', () => {
  expect(lastChange(history)).toMatchObject({ actor: 'tom', action: 'ticket.claimed' });
  expect(lastChange([])).toBeUndefined();
});
