import { describe, expect, it } from 'vitest';
import { entry } from '../testing/entries';
import { filterOf, isAtRisk, isNarrowed, matches, queryOf } from './filter';

const filter = (query: string, q = '') => filterOf(new URLSearchParams(query), q);

describe('queryOf', () => {
  it('asks the server for what the view and the chips say', () => {
    expect(queryOf(filter('view=mine&score=5,4&category=BILLING'), 50, null)).toBe(
      'limit=50&owner=me&score=5%2C4&category=BILLING',
    );
    expect(queryOf(filter('view=team:billing&owner=none'), 50, 'k2')).toBe('limit=50&team=billing&owner=none&after=k2');
    expect(queryOf(filter('view=done'), 50, null)).toBe('limit=50&state=RESOLVED');
  });

  it('ignores what it does not know, so that an old link still opens a queue', () => {
    const odd = filter('view=nothing&score=9,x&category=HORSES&channel=PIGEON&owner=boss');
    expect(odd).toEqual(filter(''));
    expect(isNarrowed(odd)).toBe(false);
  });
});

describe('matches', () => {
  it('follows owner, team, score, category, channel and state', () => {
    expect(matches(filter('view=mine'), entry('t', { owner: 'me' }), 'me')).toBe(true);
    expect(matches(filter('view=mine'), entry('t', { owner: 'you' }), 'me')).toBe(false);
    expect(matches(filter('view=review'), entry('t', { team: 'review' }), 'me')).toBe(true);
    expect(matches(filter('view=open&score=5'), entry('t'), 'me')).toBe(false);
    expect(matches(filter('view=open&channel=FAX'), entry('t', { channels: ['PORTAL', 'FAX'] }), 'me')).toBe(true);
    expect(matches(filter('view=open'), entry('t', { state: 'RESOLVED' }), 'me')).toBe(false);
    expect(matches(filter('view=done'), entry('t', { state: 'RESOLVED' }), 'me')).toBe(true);
    expect(matches(filter('view=open'), entry('t', { state: 'MERGED' }), 'me')).toBe(false);
  });

  it('searches every word in name and preview', () => {
    expect(matches(filter('', 'PATIENT move'), entry('t'), 'me')).toBe(true);
    expect(matches(filter('', 'patient refill'), entry('t'), 'me')).toBe(false);
  });
});

describe('isAtRisk', () => {
  it('is so past half of its time or when broken, never while paused', () => {
    const half = Date.parse('2026-11-24T17:00:00Z');
    expect(isAtRisk(entry('t'), half - 1)).toBe(false);
    expect(isAtRisk(entry('t'), half)).toBe(true);
    expect(isAtRisk(entry('t', { clockState: 'PAUSED' }), half)).toBe(false);
    expect(isAtRisk(entry('t', { breached: true, clockState: null }), 0)).toBe(true);
  });
});
