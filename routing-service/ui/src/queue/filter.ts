import type { Category, Channel, QueueEntry } from '../api/types';
import * as labels from '../words/labels';

/** Which list: one of the fixed views, or `team:` and a team's id. */
export type View = 'mine' | 'unassigned' | 'review' | 'open' | 'risk' | 'done' | `team:${string}`;

export interface QueueFilter {
  view: View;
  owner: 'any' | 'me' | 'none';
  scores: number[];
  category: Category | null;
  channel: Channel | null;
  /** Typed by a person, may name a patient: held in memory only, never in the address bar. */
  q: string;
}

const views = ['mine', 'unassigned', 'review', 'open', 'risk', 'done'];

export function viewOf(value: string | null): View {
  if (value && (views.includes(value) || /^team:.+/.test(value))) return value as View;
  return 'open';
}

/** What the address bar says; anything unknown is ignored. */
export function filterOf(params: URLSearchParams, q: string): QueueFilter {
  const list = (name: string) => (params.get(name) ?? '').split(',').filter(Boolean);
  const owner = params.get('owner');
  return {
    view: viewOf(params.get('view')),
    owner: owner === 'me' || owner === 'none' ? owner : 'any',
    scores: list('score')
      .map(Number)
      .filter((each) => each >= 1 && each <= 5),
    category: oneOf(labels.category, params.get('category')),
    channel: oneOf(labels.channel, params.get('channel')),
    q: q.trim(),
  };
}

const oneOf = <T extends string>(words: Record<T, unknown>, value: string | null): T | null =>
  value !== null && value in words ? (value as T) : null;

export const isNarrowed = (filter: QueueFilter): boolean =>
  filter.owner !== 'any' ||
  filter.scores.length > 0 ||
  filter.category !== null ||
  filter.channel !== null ||
  filter.q !== '';

/** What the server is asked; lists are separated by commas. */
export interface Question {
  limit: number;
  after?: string;
  team?: string;
  owner?: string;
  state?: string;
  score?: string;
  category?: string;
  channel?: string;
  risk?: string;
  q?: string;
}

/** The question to the server for this filter. */
export function questionOf(filter: QueueFilter, limit: number, after: string | null): Question {
  const question: Question = { limit };
  const team = teamOf(filter.view);
  const owner = filter.view === 'mine' ? 'me' : filter.view === 'unassigned' ? 'none' : filter.owner;
  if (team) question.team = team;
  if (owner !== 'any') question.owner = owner;
  if (filter.view === 'done') question.state = 'RESOLVED';
  if (filter.view === 'risk') question.risk = 'AT_RISK,BREACHED';
  if (filter.scores.length) question.score = filter.scores.join(',');
  if (filter.category) question.category = filter.category;
  if (filter.channel) question.channel = filter.channel;
  if (filter.q) question.q = filter.q;
  if (after) question.after = after;
  return question;
}

export function teamOf(view: View): string | null {
  if (view === 'review') return 'review';
  return view.startsWith('team:') ? view.slice('team:'.length) : null;
}

const isOpen = (entry: QueueEntry) => entry.state !== 'RESOLVED' && entry.state !== 'MERGED';

/** Past half of its time, or past all of it. */
export const isAtRisk = (entry: QueueEntry, now: number): boolean =>
  entry.breached ||
  (entry.clockState === 'RUNNING' && entry.remindAt !== null && Date.parse(entry.remindAt) <= now) ||
  (entry.clockState === 'RUNNING' && entry.dueAt !== null && Date.parse(entry.dueAt) <= now);

/**
 * Does an entry that came in live belong to this list? The server's own answer where it can be told from the entry;
 * for a search only name and preview can, so a live entry found by its full text appears with the next refetch.
 */
export function matches(filter: QueueFilter, entry: QueueEntry, me: string, now: number): boolean {
  const team = teamOf(filter.view);
  if (filter.view === 'done' ? entry.state !== 'RESOLVED' : !isOpen(entry)) return false;
  if (filter.view === 'risk' && !isAtRisk(entry, now)) return false;
  if (team && entry.team !== team) return false;
  if ((filter.view === 'mine' || filter.owner === 'me') && entry.owner !== me) return false;
  if ((filter.view === 'unassigned' || filter.owner === 'none') && entry.owner !== null) return false;
  if (filter.scores.length && !filter.scores.includes(entry.score)) return false;
  if (filter.category && filter.category !== entry.category) return false;
  if (filter.channel && !entry.channels.includes(filter.channel)) return false;
  return filter.q === '' || readsLike(entry, filter.q);
}

/** As the server searches: each word is the start of a word, whatever its case and accents. */
function readsLike(entry: QueueEntry, q: string): boolean {
  const text = words(`${entry.patientName ?? ''} ${entry.preview}`);
  return words(q).every((word) => text.some((each) => each.startsWith(word)));
}

const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
