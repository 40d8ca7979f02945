import { expect, it } from 'vitest';
import { entry } from '../testing/entries';
import { differences } from './conflict';

it('names what another person changed, and nothing else', () => {
  const before = entry('t');
  const now = entry('t', { version: 2, state: 'CLAIMED', owner: 'tom', ownerName: 'Tom Becker RN', messageCount: 2 });
  expect(differences(before, now, (id) => id)).toEqual([
    { what: 'State', before: 'Open', now: 'Claimed' },
    { what: 'Owner', before: 'nobody', now: 'Tom Becker RN' },
    { what: 'Messages', before: '1', now: '2' },
  ]);
});
