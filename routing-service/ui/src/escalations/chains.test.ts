import { expect, it } from 'vitest';
import type { Escalation } from '../api/types';
import { chains } from './chains';

const fired = (minute: number, more: Partial<Escalation>): Escalation => ({
  id: `e${minute}`,
  ticketId: 't',
  clock: 'ACKNOWLEDGE',
  stage: 'BREACH',
  step: 0,
  firedAt: `2026-11-24T15:${minute}:00Z`,
  dueAt: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  recipients: [],
  score: 5,
  team: 'clinical',
  alerts: [],
  ...more,
});

it('shows what fired for one clock as one, with its latest stage and everybody who was told', () => {
  const found = chains([
    fired(22, { stage: 'STEP', step: 2, recipients: ['nurse'] }),
    fired(12, {
      recipients: ['lead'],
      alerts: [
        { recipient: 'lead', channel: 'email', state: 'UNDELIVERABLE', attempts: 20, at: '2026-11-24T16:00:00Z' },
      ],
    }),
    fired(10, { stage: 'REMINDER', recipients: ['nurse'] }),
    fired(11, { ticketId: 'other', score: 4, clock: 'CLAIM', recipients: ['lead'] }),
    fired(30, { clock: 'FIRST_RESPONSE', recipients: ['lead'] }),
  ]);
  expect(found.map(({ latest, since }) => `${latest.id} since ${since.slice(14, 16)}`)).toEqual([
    'e22 since 10',
    'e30 since 30',
    'e11 since 11',
  ]);
  expect(found[0]?.told).toEqual([
    { recipient: 'nurse', unreached: false },
    { recipient: 'lead', unreached: true },
  ]);
});

it('keeps apart what was acknowledged, each for itself', () => {
  const done = { acknowledgedAt: '2026-11-24T16:00:00Z', acknowledgedBy: 'lead' };
  expect(chains([fired(10, done), fired(12, done), fired(20, {})])).toHaveLength(3);
});
