import type { Team } from '../api/types';
import { teamName } from '../words/people';
import { teamOf, type View } from './filter';

const titles: Record<string, string> = {
  mine: 'My tickets',
  unassigned: 'Unassigned',
  review: 'Review',
  open: 'All open',
  risk: 'Breached & at risk',
  done: 'Done',
};

export const viewTitle = (view: View, teams: Team[] | undefined): string =>
  titles[view] ?? teamName(teams, teamOf(view) ?? view);
