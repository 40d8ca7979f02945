import type { Team } from '../api/types';

export const teamName = (teams: Team[] | undefined, id: string): string =>
  teams?.find((each) => each.id === id)?.name ?? id;

const first = (word: string | undefined) => [...(word ?? '')][0] ?? '';

export function initials(name: string): string {
  const words = name.split(/\s+/).filter((each) => !/^(RN|MA|MD|NP|PA|DO|LPN)$/.test(each));
  return `${first(words[0]) || '?'}${words.length > 1 ? first(words.at(-1)) : ''}`.toUpperCase();
}
