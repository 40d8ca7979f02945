import type { Escalation } from '../api/types';

/** All that fired for one clock of one ticket: a person who takes notice takes notice of all of it. */
export interface Chain {
  /** What fired last; acknowledging it settles what fired before it. */
  latest: Escalation;
  /** The first time that somebody was told. */
  since: string;
  /** Everybody who was told, in that order, each once. */
  told: { recipient: string; unreached: boolean }[];
}

/** What is open before what is settled, the most urgent first, then the one that broke first. */
export function chains(escalations: Escalation[]): Chain[] {
  const inOrder = escalations.toSorted((a, b) => Date.parse(a.firedAt) - Date.parse(b.firedAt) || a.step - b.step);
  const byClock = new Map<string, Escalation[]>();
  for (const each of inOrder) {
    const clock = each.acknowledgedAt ? each.id : `${each.ticketId} ${each.clock}`;
    byClock.set(clock, [...(byClock.get(clock) ?? []), each]);
  }
  return [...byClock.values()]
    .flatMap((fired) => {
      const [first, latest] = [fired[0], fired.at(-1)];
      return first && latest ? [{ latest, since: first.firedAt, told: told(fired) }] : [];
    })
    .sort((a, b) => settled(a) - settled(b) || b.latest.score - a.latest.score || begun(a) - begun(b));
}

const settled = ({ latest }: Chain) => Number(Boolean(latest.acknowledgedAt));
const begun = ({ since }: Chain) => Date.parse(since);

function told(fired: Escalation[]): Chain['told'] {
  const all = new Map<string, boolean>();
  for (const each of fired) {
    for (const recipient of each.recipients) all.set(recipient, all.get(recipient) ?? false);
    for (const alert of each.alerts) if (alert.state === 'UNDELIVERABLE') all.set(alert.recipient, true);
  }
  return [...all].map(([recipient, unreached]) => ({ recipient, unreached }));
}
