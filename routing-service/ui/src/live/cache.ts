import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { QueueEntry, Ticket, TicketPage } from '../api/types';
import { serverNow } from '../api/serverTime';
import { matches, type QueueFilter } from '../queue/filter';
import { merge } from './merge';

/** Query keys of what live changes touch. */
export const keys = {
  tickets: ['tickets'] as const,
  list: (filter: QueueFilter) => ['tickets', filter] as const,
  ticket: (id: string) => ['ticket', id] as const,
  clocks: (id: string) => ['clocks', id] as const,
  counts: ['counts'] as const,
  teams: ['teams'] as const,
  members: ['members'] as const,
  escalations: ['escalations'] as const,
  me: ['me'] as const,
};

export type Pages = InfiniteData<TicketPage, string | null>;

/** Puts an entry into every loaded list and, where it is newer, into its own page. Answers which entries newly arrived. */
export function put(client: QueryClient, entry: QueueEntry, me: string): boolean {
  let arrived = false;
  for (const [key, data] of client.getQueriesData<Pages>({ queryKey: keys.tickets })) {
    if (!data) continue;
    const filter = key[1] as QueueFilter;
    const merged = merge(data.pages, entry, (known) => belongs(filter, entry, me, known));
    if (merged.pages !== data.pages) client.setQueryData<Pages>(key, { ...data, pages: merged.pages });
    arrived ||= merged.arrived;
  }
  putTicket(client, entry);
  return arrived;
}

/** A row found by full text stays while it fits otherwise; its words cannot be judged here. */
function belongs(filter: QueueFilter, entry: QueueEntry, me: string, known: boolean): boolean {
  return matches(known ? { ...filter, q: '' } : filter, entry, me, serverNow());
}

function putTicket(client: QueryClient, entry: QueueEntry): void {
  const shown = client.getQueryData<Ticket>(keys.ticket(entry.id));
  if (!shown || shown.version > entry.version) return;
  client.setQueryData<Ticket>(keys.ticket(entry.id), { ...shown, ...entry, escalations: shown.escalations });
}

export const known = (client: QueryClient, id: string): QueueEntry | undefined => {
  for (const [, data] of client.getQueriesData<Pages>({ queryKey: keys.tickets })) {
    const found = data?.pages.flatMap((page) => page.items).find((each) => each.id === id);
    if (found) return found;
  }
  return undefined;
};

/** What changed while a fetch was under way must not be overwritten by its older answer. */
const RECENT_MS = 30_000;
const recent: { at: number; entry: QueueEntry }[] = [];

export function remember(entry: QueueEntry): void {
  recent.push({ at: performance.now(), entry });
  while (recent.length && (recent[0]?.at ?? 0) < performance.now() - RECENT_MS) recent.shift();
}

/** The answer of a fetch that started at `since`, brought up to date. */
export function caughtUp(page: TicketPage, since: number, filter: QueueFilter, me: string): TicketPage {
  let pages = [page];
  for (const { at, entry } of recent) {
    if (at >= since) pages = merge(pages, entry, (shown) => belongs(filter, entry, me, shown)).pages;
  }
  return pages[0] ?? page;
}
