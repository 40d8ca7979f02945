import { describe, expect, it } from 'vitest';
import { entry } from '../testing/entries';
import { filterOf, isAtRisk, isNarrowed, matches as matchesAt, questionOf, type QueueFilter } from './filter';

const HALF = Date.parse('2026-11-24T17:00:00Z');
const matches = (filter: QueueFilter, one: ReturnType<typeof entry>, me: string, now = HALF - 1) =>
  matchesAt(filter, one, me, now);
const filter = (query: string, q = '') => filterOf(new URLSearchParams(query), q);

describe('questionOf', () => {
  it('asks the server for what the view and the chips say', () => {
    const ask = (query: string, after: string | null = null, q = '') => questionOf(filter(query, q), 50, after);
    expect(ask('view=mine&score=5,4&category=BILLING')).toEqual({
      limit: 50,
      owner: 'me',
      score: '5,4',
      category: 'BILLING',
    });
    expect(ask('view=team:billing&owner=none', 'k2')).toEqual({
      limit: 50,
      team: 'billing',
      owner: 'none',
      after: 'k2',
    });
    expect(ask('view=done')).toEqual({ limit: 50, state: 'RESOLVED' });
    expect(ask('view=risk', null, ' chest pain ')).toEqual({ limit: 50, risk: 'AT_RISK,BREACHED', q: 'chest pain' });
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
    expect(matches(filter('view=risk'), entry('t'), 'me', HALF)).toBe(true);
    expect(matches(filter('view=risk'), entry('t'), 'me', HALF - 1)).toBe(false);
  });

  it('searches the start of every word in name and preview, without case and accents', () => {
    expect(matches(filter('', 'PATI move'), entry('t'), 'me')).toBe(true);
    expect(matches(filter('', 'garc'), entry('t', { patientName: 'Luis García' }), 'me')).toBe(true);
    expect(matches(filter('', 'arcia'), entry('t', { patientName: 'Luis García' }), 'me')).toBe(false);
    expect(matches(filter('', 'patient refill'), entry('t'), 'me')).toBe(false);
  });
});

describe('isAtRisk', () => {
  it('is so past half of its time or when broken, never while paused', () => {
    expect(isAtRisk(entry('t'), HALF - 1)).toBe(false);
    expect(isAtRisk(entry('t'), HALF)).toBe(true);
    expect(isAtRisk(entry('t', { clockState: 'PAUSED' }), HALF)).toBe(false);
    expect(isAtRisk(entry('t', { breached: true, clockState: null }), 0)).toBe(true);
  });
});
