import type { Team } from '../api/types';

/** Member id → name, as far as the teams tell. */
export function nameOf(teams: Team[] | undefined, id: string): string {
  for (const team of teams ?? []) {
    const member = team.members.find((each) => each.id === id);
    if (member) return member.name;
  }
  return id;
}

export const teamName = (teams: Team[] | undefined, id: string): string =>
  teams?.find((each) => each.id === id)?.name ?? id;

export function initials(name: string): string {
  const words = name.split(/\s+/).filter((each) => !/^(RN|MA|MD|NP|PA|DO|LPN)$/.test(each));
  return `${words[0]?.[0] ?? '?'}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}
