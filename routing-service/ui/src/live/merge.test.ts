import { describe, expect, it } from 'vitest';
import type { QueueEntry, TicketPage } from '../api/types';
import { entry } from '../testing/entries';
import { byUrgency, merge } from './merge';

const page = (items: QueueEntry[], next: string | null = null): TicketPage => ({ items, next, total: items.length });
const ids = (pages: TicketPage[]) => pages.map((each) => each.items.map(({ id }) => id).join(' '));
const always = () => true;
const a = entry('a', { score: 5 });
const b = entry('b', { score: 4, dueAt: '2026-11-24T16:00:00Z' });
const c = entry('c', { score: 4, dueAt: '2026-11-24T17:00:00Z' });
const d = entry('d', { score: 2 });

describe('byUrgency', () => {
  it('orders by score, then time to breach with none last, then age, then id', () => {
    const none = entry('n', { score: 4, dueAt: null });
    const noneOlder = entry('o', { score: 4, dueAt: null, openedAt: '2026-11-24T14:00:00Z' });
    expect([d, none, c, noneOlder, b, a].sort(byUrgency).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'o', 'n', 'd']);
  });
});

describe('merge', () => {
  it('puts a new entry in its place and counts it', () => {
    const { pages, arrived } = merge([page([a, c, d])], b, always);
    expect(ids(pages)).toEqual(['a b c d']);
    expect(pages[0]?.total).toBe(4);
    expect(arrived).toBe(true);
  });

  it('moves an entry whose score was raised, without counting it twice', () => {
    const { pages, arrived } = merge(
      [page([a, b, c, d])],
      { ...d, version: 2, score: 5, dueAt: '2026-11-24T15:05:00Z' },
      always,
    );
    expect(ids(pages)).toEqual(['d a b c']);
    expect(pages[0]?.total).toBe(4);
    expect(arrived).toBe(false);
  });

  it('takes an entry away that no longer belongs', () => {
    const { pages } = merge([page([a, b])], { ...a, version: 2, state: 'RESOLVED' }, () => false);
    expect(ids(pages)).toEqual(['b']);
    expect(pages[0]?.total).toBe(1);
  });

  it('ignores what is older than what is shown, and answers with the very same pages', () => {
    const pages = [page([{ ...a, version: 7 }])];
    expect(merge(pages, { ...a, version: 6, score: 1 }, always).pages).toBe(pages);
  });

  it('takes the same version again, because a clock may change without the ticket', () => {
    const { pages } = merge([page([b])], { ...b, breached: true, escalations: 1 }, always);
    expect(pages[0]?.items[0]?.escalations).toBe(1);
  });

  it('leaves an entry beyond the last loaded page for when that page is loaded', () => {
    const before = [page([a, b], 'more')];
    const { pages, arrived } = merge(before, d, always);
    expect(ids(pages)).toEqual(['a b']);
    expect(arrived).toBe(false);
    // Perhaps it has stood there for long, and is counted.
    expect(pages[0]?.total).toBe(2);
  });

  it('finds the right one of several pages, and fills an empty list', () => {
    expect(ids(merge([page([a], 'x'), page([c, d])], b, always).pages)).toEqual(['a', 'b c d']);
    expect(ids(merge([page([])], b, always).pages)).toEqual(['b']);
  });
});
