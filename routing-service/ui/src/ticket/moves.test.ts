import { describe, expect, it } from 'vitest';
import type { Me, QueueEntry } from '../api/types';
import { entry } from '../testing/entries';
import { movesFor, whyNot } from './moves';

const me: Me = {
  id: 'me',
  name: 'Me',
  roles: ['clinician'],
  teams: [],
  practice: { id: 'p', name: 'P', timeZone: 'UTC' },
};
const moves = (more: Partial<QueueEntry>, who = me) => [...movesFor(entry('t', more), who)].sort().join(' ');

describe('movesFor', () => {
  it('offers what the state allows', () => {
    expect(moves({})).toBe('claim pause resolve respond transfer');
    expect(moves({ state: 'CLAIMED', owner: 'me' })).toBe('pause release resolve respond transfer');
    expect(moves({ state: 'CLAIMED', owner: 'you' })).toBe('resolve respond transfer');
    expect(moves({ state: 'WAITING', owner: 'me' })).toBe('claim release resolve respond transfer');
    expect(moves({ state: 'RESOLVED', owner: 'me' })).toBe('reopen');
    expect(moves({ state: 'MERGED' })).toBe('');
  });

  it('never lets a score 5 wait', () => {
    expect(moves({ score: 5 })).not.toContain('pause');
  });

  it('lets a lead take a ticket off somebody', () => {
    expect(moves({ state: 'CLAIMED', owner: 'you' }, { ...me, roles: ['lead'] })).toContain('release');
  });
});

describe('whyNot', () => {
  it('tells who holds the ticket, or what to do first', () => {
    const theirs = entry('t', { state: 'CLAIMED', owner: 'tom', ownerName: 'Tom Becker RN' });
    expect(whyNot(theirs, 'claim', me)).toContain('Tom Becker RN works on this ticket');
    expect(whyNot(entry('t', { state: 'CLAIMED', owner: 'me' }), 'claim', me)).toContain('yours already');
    expect(whyNot(entry('t', { state: 'RESOLVED' }), 'transfer', me)).toContain('reopen it first');
  });
});
