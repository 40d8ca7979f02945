import { expect, it } from 'vitest';
import type { TicketEscalation } from '../api/types';
import { toAcknowledge } from './toAcknowledge';

const fired = (
  id: string,
  clock: TicketEscalation['clock'],
  minute: number,
  acknowledgedAt?: string,
): TicketEscalation => ({
  id,
  clock,
  stage: 'STEP',
  step: 1,
  firedAt: `2026-11-24T15:${minute}:00Z`,
  dueAt: null,
  recipients: [],
  acknowledgedAt: acknowledgedAt ?? null,
  acknowledgedBy: null,
});

it('asks once for each clock, for what fired last, the acknowledgement first', () => {
  const asked = toAcknowledge([
    fired('answer', 'FIRST_RESPONSE', 12),
    fired('reminder', 'ACKNOWLEDGE', 10),
    fired('breach', 'ACKNOWLEDGE', 20),
    fired('done', 'CLAIM', 30, '2026-11-24T16:00:00Z'),
  ]);
  expect(asked.map(({ id }) => id)).toEqual(['breach', 'answer']);
});
