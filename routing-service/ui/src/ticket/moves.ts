import type { Action } from '../api/actions';
import type { Me, QueueEntry } from '../api/types';

export type Verb = Action['do'];

/** What can be done with a ticket as it stands. The server decides; this only spares people a "no". */
export function movesFor(entry: Pick<QueueEntry, 'state' | 'owner' | 'score'>, me: Me): Set<Verb> {
  if (entry.state === 'RESOLVED') return new Set<Verb>(['reopen']);
  if (entry.state === 'MERGED') return new Set();
  const mine = entry.owner === me.id;
  const verbs = new Set<Verb>(['transfer', 'respond', 'resolve']);
  const takenUp = entry.state === 'CLAIMED' || entry.state === 'WAITING';
  if (!takenUp || (entry.state === 'WAITING' && mine)) verbs.add('claim');
  // A clinical urgent ticket never waits.
  if (entry.score < 5 && entry.state !== 'WAITING' && (!takenUp || mine)) verbs.add('pause');
  if (entry.owner && (mine || me.roles.some((role) => /^(lead|admin)$/i.test(role)))) verbs.add('release');
  return verbs;
}

/** Why a key did nothing. */
export function whyNot(entry: Pick<QueueEntry, 'state' | 'owner' | 'ownerName'>, verb: Verb, me: Me): string {
  if (verb === 'reopen') return 'This ticket is open again already';
  if (entry.state === 'RESOLVED') return 'This ticket is resolved: reopen it first';
  if (entry.state === 'MERGED') return 'This ticket was joined into another';
  if (verb === 'claim' && entry.owner === me.id) return 'This ticket is yours already';
  if (verb === 'claim')
    return `${entry.ownerName ?? 'Somebody else'} works on this ticket: transfer it to take it over`;
  if (verb === 'pause' && entry.owner !== me.id) return `${entry.ownerName ?? 'Somebody else'} works on this ticket`;
  return 'This ticket does not allow that as it stands';
}
