import { describe, expect, it } from 'vitest';
import { age, due, durationMillis, moment, span, used, type Timed } from './time';

const now = Date.parse('2026-11-24T15:00:00Z');
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
const running = (dueIn: number, remindIn: number): Timed => ({
  dueAt: at(dueIn),
  remindAt: at(remindIn),
  clockState: 'RUNNING',
});

describe('due', () => {
  it('counts down in the two largest units', () => {
    expect(due(running(72, 10), now)).toEqual({ tone: 'calm', words: 'due in 1 h 12 min' });
    expect(due(running(60, 10), now).words).toBe('due in 1 h');
    expect(due(running(0.75, 0.5), now).words).toBe('due in 45 s');
  });

  it('is at risk from half of its time on', () => {
    expect(due(running(10, 0), now).tone).toBe('risk');
    expect(due(running(10, 0.02), now).tone).toBe('calm');
  });

  it('is overdue from its due time on, to the second', () => {
    expect(due(running(0, -5), now)).toEqual({ tone: 'over', words: 'overdue' });
    expect(due(running(-5, -10), now)).toEqual({ tone: 'over', words: 'overdue 5 min' });
  });

  it('says paused, kept, or that there is no clock', () => {
    expect(due({ dueAt: null, remindAt: null, clockState: 'PAUSED' }, now).words).toBe('paused');
    expect(due({ dueAt: null, remindAt: null, clockState: 'STOPPED', breached: true }, now).words).toBe('kept late');
    expect(due({ dueAt: null, remindAt: null, clockState: null }, now)).toEqual({ tone: 'none', words: 'no clock' });
  });
});

describe('span and age', () => {
  it('round down and leave out a zero', () => {
    expect(span(59_999)).toBe('59 s');
    expect(span(26 * 3_600_000)).toBe('1 d 2 h');
    expect(span(48 * 3_600_000)).toBe('2 d');
    expect(age(at(-0.5), now)).toBe('now');
    expect(age(at(-200), now)).toBe('3 h');
  });
});

describe('used', () => {
  it('is a half at the reminder, however business time lies between', () => {
    // Friday 16:30 to Monday 09:30 with closed days between: the reminder stands where the server put it.
    expect(used(at(-60), at(0), at(3000), now)).toBe(0.5);
    expect(used(at(-60), at(60), at(3000), now)).toBe(0.25);
    expect(used(at(-600), at(-500), at(-1), now)).toBe(1);
    expect(used(at(-60), null, null, now)).toBe(0);
  });
});

describe('durations and moments', () => {
  it('reads ISO durations and plain seconds', () => {
    expect(durationMillis('PT2H30M')).toBe(9_000_000);
    expect(durationMillis('PT5M')).toBe(300_000);
    expect(durationMillis(900)).toBe(900_000);
    expect(durationMillis('nonsense')).toBe(0);
  });

  it('names the day only when it is another, in the practice’s zone', () => {
    expect(moment(at(30), now, 'America/New_York')).toBe('10:30 AM');
    expect(moment(at(24 * 60), now, 'America/New_York')).toBe('Wed 10:00 AM');
    expect(moment(at(-30 * 24 * 60), now, 'America/New_York')).toBe('Oct 25, 11:00 AM');
    // 11 PM in New York is tomorrow in Greenwich and still today at the practice.
    expect(moment('2026-11-25T04:00:00Z', now, 'America/New_York')).toBe('11:00 PM');
  });
});
