import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { Ticket } from '../api/types';
import { filterOf } from '../queue/filter';
import { entry } from '../testing/entries';
import { caughtUp, keys, put, remember, type Pages } from './cache';

const filter = (query: string, q = '') => filterOf(new URLSearchParams(query), q);
const list = (...items: ReturnType<typeof entry>[]): Pages => ({
  pages: [{ items, next: null, total: items.length }],
  pageParams: [null],
});
const shown = (client: QueryClient, query: string, q = '') =>
  client.getQueryData<Pages>(keys.list(filter(query, q)))?.pages.flatMap((each) => each.items.map(({ id }) => id));

describe('put', () => {
  it('moves a ticket between lists when somebody claims it', () => {
    const client = new QueryClient();
    client.setQueryData(keys.list(filter('view=unassigned')), list(entry('t')));
    client.setQueryData(keys.list(filter('view=mine')), list());
    client.setQueryData(keys.list(filter('view=open')), list(entry('t')));
    put(client, entry('t', { version: 2, owner: 'me', state: 'CLAIMED' }), 'me');
    expect(shown(client, 'view=unassigned')).toEqual([]);
    expect(shown(client, 'view=mine')).toEqual(['t']);
    expect(shown(client, 'view=open')).toEqual(['t']);
  });

  it('keeps a row that a search found in words that an entry does not carry', () => {
    const client = new QueryClient();
    client.setQueryData(keys.list(filter('', 'lisinopril')), list(entry('t')));
    put(client, entry('t', { version: 2 }), 'me');
    put(client, entry('other'), 'me');
    expect(shown(client, '', 'lisinopril')).toEqual(['t']);
  });

  it('updates an open ticket but keeps its messages and escalations', () => {
    const client = new QueryClient();
    const ticket = {
      ...entry('t'),
      messages: [{ id: 'm' }],
      escalations: [{ id: 'e' }],
      clocks: [],
      history: [],
      related: [],
    } as unknown as Ticket;
    client.setQueryData(keys.ticket('t'), ticket);
    put(client, entry('t', { version: 3, state: 'RESOLVED', escalations: 4 }), 'me');
    const now = client.getQueryData<Ticket>(keys.ticket('t'));
    expect(now).toMatchObject({ state: 'RESOLVED', version: 3, messages: [{ id: 'm' }], escalations: [{ id: 'e' }] });
  });
});

describe('caughtUp', () => {
  it('does not let a slow answer undo what came in meanwhile', () => {
    const since = performance.now();
    remember(entry('late', { version: 4, owner: 'somebody', state: 'CLAIMED' }));
    const slow = { items: [entry('late', { version: 3 })], next: null, total: 1 };
    expect(caughtUp(slow, since, filter('view=unassigned'), 'me').items).toEqual([]);
    expect(caughtUp(slow, since, filter('view=open'), 'me').items[0]?.owner).toBe('somebody');
    expect(caughtUp(slow, performance.now() + 1, filter('view=unassigned'), 'me').items).toHaveLength(1);
  });
});
