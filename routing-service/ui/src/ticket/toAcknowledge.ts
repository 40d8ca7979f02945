import type { TicketEscalation } from '../api/types';

/**
 * The escalations that a person is asked to acknowledge: of each clock the last that is open, because that settles what
 * fired before it. The clock that waits for an acknowledgement comes first.
 */
export function toAcknowledge(escalations: TicketEscalation[]): TicketEscalation[] {
  const last = new Map<string, TicketEscalation>();
  for (const each of escalations) {
    const known = last.get(each.clock);
    if (!each.acknowledgedAt && (!known || Date.parse(known.firedAt) <= Date.parse(each.firedAt)))
      last.set(each.clock, each);
  }
  return [...last.values()].sort(
    (a, b) =>
      Number(b.clock === 'ACKNOWLEDGE') - Number(a.clock === 'ACKNOWLEDGE') ||
      Date.parse(a.firedAt) - Date.parse(b.firedAt),
  );
}
