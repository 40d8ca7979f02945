import { queryOptions, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { caughtUp, keys } from '../live/cache';
import { questionOf, type Question, type QueueFilter } from '../queue/filter';
import { get, post } from './http';
import type {
  ClockExplanation,
  Counts,
  Escalation,
  Me,
  Practice,
  StaffMember,
  Team,
  Ticket,
  TicketPage,
} from './types';

const PAGE = 200;
/** The stream brings changes; asking again is only a safety net. */
const SAFETY_NET_MS = 60_000;

/** Whose practice this deployment does not know sees times in the browser's zone. */
export type SignedIn = Me & { practice: Practice };

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: async ({ signal }) => {
    const me = await get<Me>('/api/v1/members/me', signal);
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return { ...me, practice: me.practice ?? { id: '', name: '', timeZone: here } } satisfies SignedIn;
  },
  staleTime: Infinity,
  gcTime: Infinity,
});

/** Who is signed in. Only below the shell, which waits for it. */
export function useMe(): SignedIn {
  const me = useQueryClient().getQueryData<SignedIn>(keys.me);
  if (!me) throw new Error('The shell shows nothing before it knows who is signed in');
  return me;
}

/** In the body, because the words that people search for name patients, and addresses end up in logs. */
export const search = (question: Question, signal?: AbortSignal): Promise<TicketPage> =>
  post<TicketPage>('/api/v1/tickets/search', question, signal);

export function useQueue(filter: QueueFilter) {
  const me = useMe().id;
  return useInfiniteQuery({
    queryKey: keys.list(filter),
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const since = performance.now();
      const page = await search(questionOf(filter, PAGE, pageParam), signal);
      return caughtUp(page, since, filter, me);
    },
    getNextPageParam: (page) => page.next,
    refetchInterval: SAFETY_NET_MS,
  });
}

/** Every fetch is a read that the audit trail keeps: only what a person opens is fetched, never ahead of time. */
export function useTicket(id: string, wanted: boolean) {
  return useQuery({
    enabled: wanted,
    queryKey: keys.ticket(id),
    queryFn: ({ signal }) => get<Ticket>(`/api/v1/tickets/${encodeURIComponent(id)}`, signal),
    refetchOnWindowFocus: false,
  });
}

export function useClocks(id: string, wanted: boolean) {
  return useQuery({
    queryKey: keys.clocks(id),
    queryFn: ({ signal }) => get<ClockExplanation>(`/api/v1/clocks/${encodeURIComponent(id)}`, signal),
    enabled: wanted,
  });
}

export function useTeams() {
  return useQuery({
    queryKey: keys.teams,
    queryFn: ({ signal }) => get<Team[]>('/api/v1/teams', signal),
    staleTime: 30_000,
  });
}

const asNames = (all: StaffMember[]) => new Map(all.map(({ id, name }) => [id, name]));

/** The name of whoever an id stands for; the id of somebody unknown. */
export function useNames(): (id: string) => string {
  const { data } = useQuery({
    queryKey: keys.members,
    queryFn: ({ signal }) => get<StaffMember[]>('/api/v1/members', signal),
    staleTime: Infinity,
    select: asNames,
  });
  return (id) => data?.get(id) ?? (id === 'system' ? 'OpenTriage' : id);
}

export function useCounts() {
  return useQuery({
    queryKey: keys.counts,
    queryFn: ({ signal }) => get<Counts>('/api/v1/counts', signal),
    refetchInterval: SAFETY_NET_MS / 2,
  });
}

export function useEscalations(state: 'open' | 'all') {
  return useQuery({
    queryKey: [...keys.escalations, state],
    queryFn: async ({ signal }) =>
      (await get<{ items: Escalation[] }>(`/api/v1/escalations?state=${state}`, signal)).items,
    refetchInterval: SAFETY_NET_MS / 2,
  });
}
