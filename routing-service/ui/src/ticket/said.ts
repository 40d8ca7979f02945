import type { HistoryEntry } from '../api/types';
import * as labels from '../words/labels';
import { moment } from '../words/time';

/** Names for the ids in a step, and the zone for its times. */
export interface Names {
  person(id: string): string;
  team(id: string): string;
  zone: string;
}

type Words = (value: string, names: Names, all: Record<string, unknown>) => string;

const category = labels.category as Record<string, string>;
const channel = labels.channel as Record<string, string>;
const reason = labels.transferReason as Record<string, string>;
const outcome = labels.outcome as Record<string, { word: string }>;

/** What each fact of a step says to people, in the order in which they are said. Facts that are not here are for machines. */
const facts: Record<string, Words> = {
  channel: (value) => `${channel[value] ?? value} message`,
  score: (value) => `score ${value}`,
  category: (value) => (category[value] ?? value).toLowerCase(),
  because: (value) => value,
  reason: (value) => (reason[value] ?? value).toLowerCase(),
  outcome: (value) => (outcome[value]?.word ?? value).toLowerCase(),
  from: (value, names, all) => `from ${all['team'] ? names.team(value) : names.person(value)}`,
  team: (value, names) => `to ${names.team(value)}`,
  rule: (value) => value,
  owner: (value, names) => `owner ${names.person(value)}`,
  until: (value, names) => `until ${moment(value, Date.now(), names.zone)}`,
};

/** What happened in this step, in one line; what its actor wrote beside it stands apart. */
export function said({ actor, detail }: HistoryEntry, names: Names): { facts: string; note: string } {
  if (!detail || typeof detail === 'string') return { facts: detail ?? '', note: '' };
  const words = Object.entries(facts)
    .filter(([name]) => detail[name] !== undefined && detail[name] !== null && detail[name] !== '')
    .filter(([name]) => name !== 'owner' || detail[name] !== actor)
    .map(([name, say]) => say(String(detail[name]), names, detail));
  return { facts: words.join(' · '), note: typeof detail['note'] === 'string' ? detail['note'] : '' };
}
