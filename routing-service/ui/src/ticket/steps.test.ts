import { expect, it } from 'vitest';
import type { HistoryEntry } from '../api/types';
import { lastChange, steps } from './steps';

const at = (minute: number, actor: string, action: string): HistoryEntry => ({
  at: `2026-11-24T15:0${minute}:00Z`,
  actor,
  action,
});
const history = [
  at(1, 'routing', 'ticket.opened'),
  at(2, 'nurse', 'ticket.read'),
  at(3, 'nurse', 'ticket.read'),
  at(4, 'tom', 'ticket.claimed'),
  at(5, 'nurse', 'ticket.read'),
  at(6, 'tom', 'ticket.read'),
];

it('shows the newest first and repeated reading of one person as one step', () => {
  expect(steps(history).map((each) => `${each.actor} ${each.action} ${each.times}`)).toEqual([
    'tom ticket.read 1',
    'nurse ticket.read 1',
    'tom ticket.claimed 1',
    'nurse ticket.read 2',
    'routing ticket.opened 1',
  ]);
});

it('finds who changed something last, not who looked', () => {
  expect(lastChange(history)).toMatchObject({ actor: 'tom', action: 'ticket.claimed' });
  expect(lastChange([])).toBeUndefined();
});
