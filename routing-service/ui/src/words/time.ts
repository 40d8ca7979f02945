import type { ClockState } from '../api/types';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `1 h 12 min`, `45 s`: the two largest units that matter, rounded down. */
export function span(millis: number): string {
  const ms = Math.abs(millis);
  if (ms < MINUTE) return `${Math.floor(ms / SECOND)} s`;
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < DAY) return joined(Math.floor(ms / HOUR), 'h', Math.floor((ms % HOUR) / MINUTE), 'min');
  return joined(Math.floor(ms / DAY), 'd', Math.floor((ms % DAY) / HOUR), 'h');
}

const joined = (large: number, unit: string, small: number, smallUnit: string) =>
  small === 0 ? `${large} ${unit}` : `${large} ${unit} ${small} ${smallUnit}`;

/** `now`, `4 min`, `3 h`, `2 d`: how old, in one unit. */
export function age(from: string, now: number): string {
  const ms = now - Date.parse(from);
  if (ms < MINUTE) return 'now';
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < DAY) return `${Math.floor(ms / HOUR)} h`;
  return `${Math.floor(ms / DAY)} d`;
}

export interface Due {
  tone: 'none' | 'paused' | 'kept' | 'calm' | 'risk' | 'over';
  words: string;
}

export interface Timed {
  dueAt: string | null;
  remindAt: string | null;
  clockState: ClockState | null;
  /** The promise was already broken; also true on a clock that stopped late. */
  breached?: boolean;
}

/** What a clock says at a moment: `due in 1 h 12 min`, `overdue 5 min`, `paused`, `no clock`. */
export function due(clock: Timed, now: number): Due {
  if (clock.clockState === 'PAUSED') return { tone: 'paused', words: 'paused' };
  if (clock.clockState === 'STOPPED') return { tone: 'kept', words: clock.breached ? 'kept late' : 'kept' };
  if (!clock.dueAt) return clock.breached ? { tone: 'over', words: 'overdue' } : { tone: 'none', words: 'no clock' };
  const left = Date.parse(clock.dueAt) - now;
  if (left <= 0) return { tone: 'over', words: left > -SECOND ? 'overdue' : `overdue ${span(left)}` };
  const risk = clock.remindAt !== null && Date.parse(clock.remindAt) <= now;
  return { tone: risk ? 'risk' : 'calm', words: `due in ${span(left)}` };
}

/** How much of a running clock is used, 0 to 1. Exact at start, reminder (50 %) and due time, straight lines between. */
export function used(startedAt: string, remindAt: string | null, dueAt: string | null, now: number): number {
  if (!dueAt) return 0;
  const start = Date.parse(startedAt);
  const end = Date.parse(dueAt);
  const half = remindAt ? Date.parse(remindAt) : (start + end) / 2;
  const part = now < half ? 0.5 * ratio(now - start, half - start) : 0.5 + 0.5 * ratio(now - half, end - half);
  return Math.min(1, Math.max(0, part));
}

const ratio = (part: number, whole: number) => (whole <= 0 ? 1 : part / whole);

/** `PT2H30M` or 9000 → milliseconds. */
export function durationMillis(value: string | number): number {
  if (typeof value === 'number') return value * SECOND;
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(value);
  if (!parts) return 0;
  const [, d = '0', h = '0', m = '0', s = '0'] = parts;
  return Number(d) * DAY + Number(h) * HOUR + Number(m) * MINUTE + Number(s) * SECOND;
}

/** Making a formatter costs more than a hundred uses of it, and every row asks every second. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(at: number | Date, locale: string, options: Intl.DateTimeFormatOptions, timeZone: string): string {
  const key = `${locale} ${timeZone} ${Object.keys(options).join()}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formatters.set(key, known);
  return known.format(at);
}

const day = (at: number | Date, zone: string) =>
  format(at, 'en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }, zone);

/** `9:40 AM` today, `Tue 9:40 AM` this week, `Nov 24, 9:40 AM` further off; in the practice's zone. */
export function moment(at: string, now: number, timeZone: string): string {
  const when = new Date(at);
  const time = format(when, 'en-US', { hour: 'numeric', minute: '2-digit' }, timeZone);
  if (day(when, timeZone) === day(now, timeZone)) return time;
  if (Math.abs(when.getTime() - now) < 6 * DAY)
    return `${format(when, 'en-US', { weekday: 'short' }, timeZone)} ${time}`;
  return `${format(when, 'en-US', { month: 'short', day: 'numeric' }, timeZone)}, ${time}`;
}

/** `Tue, Nov 24, 2026, 9:40:12 AM EST`: nothing left open, for tooltips. */
export const exactly = (at: string, timeZone: string): string =>
  format(
    new Date(at),
    'en-US',
    {
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'short',
    },
    timeZone,
  );

export const sameDay = (a: string, now: number, timeZone: string): boolean =>
  day(new Date(a), timeZone) === day(now, timeZone);
