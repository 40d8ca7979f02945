import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { meQuery, useMe } from '../api/queries';
import type { QueueEntry, Ticket } from '../api/types';
import { keys, known, put, remember } from './cache';
import { ConnectionContext } from './connection';
import { markFresh } from './fresh';
import { follow, type Connection } from './stream';
import { announce, UrgentAnnouncer } from './UrgentAnnouncer';

const SETTLE_MS = 800;

/** Keeps everything that is shown up to date for as long as somebody is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const me = useMe().id;
  const [connection, setConnection] = useState<Connection>('connecting');

  useEffect(() => {
    const refresh = throttled(1500, () => refetchSurroundings(client));
    let settle: ReturnType<typeof setTimeout> | undefined;
    const stop = follow({
      connection: setConnection,
      entries(changed) {
        take(client, changed, me);
        refresh();
      },
      // Lists asked for before the feed stood are asked for once more; a ticket is not, because each read is audited.
      started: () => {
        settle = setTimeout(() => void client.invalidateQueries({ queryKey: keys.tickets }), SETTLE_MS);
      },
      resync: () => refetchAll(client),
      // Asking who is signed in shows the sign-in page when nobody is.
      refused: () => void client.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => undefined),
    });
    return () => {
      stop();
      clearTimeout(settle);
      refresh.cancel();
    };
  }, [client, me]);

  return (
    <ConnectionContext value={connection}>
      {children}
      <UrgentAnnouncer />
    </ConnectionContext>
  );
}

function take(client: QueryClient, changed: QueueEntry[], me: string): void {
  const arrived: string[] = [];
  for (const entry of changed) {
    const before = known(client, entry.id);
    const ticket = client.getQueryData<Ticket>(keys.ticket(entry.id));
    remember(entry);
    if (put(client, entry, me)) arrived.push(entry.id);
    if (entry.score === 5 && entry.state !== 'RESOLVED' && (before?.score ?? 0) < 5 && isNew(entry, before))
      announce(entry);
    if (ticket && hasMore(ticket, entry)) void client.invalidateQueries({ queryKey: keys.ticket(entry.id) });
    if (ticket) void client.invalidateQueries({ queryKey: keys.clocks(entry.id) });
  }
  markFresh(arrived);
}

/** Raised to 5, or opened since this page knows the queue: not one that merely scrolled into a list. */
const isNew = (entry: QueueEntry, before: QueueEntry | undefined) => before !== undefined || entry.version <= 2;

/** The open ticket is read again only when there is something that an entry does not tell: every read is audited. */
const hasMore = (shown: Ticket, entry: QueueEntry) =>
  entry.version > shown.version ||
  entry.dueAt !== shown.dueAt ||
  entry.clockState !== shown.clockState ||
  entry.escalations !== shown.escalations.filter((each) => !each.acknowledgedAt).length;

function refetchSurroundings(client: QueryClient): void {
  for (const queryKey of [keys.counts, keys.teams, keys.escalations]) void client.invalidateQueries({ queryKey });
}

function refetchAll(client: QueryClient): void {
  refetchSurroundings(client);
  for (const queryKey of [keys.tickets, ['ticket'], ['clocks']]) void client.invalidateQueries({ queryKey });
}

function throttled(millis: number, work: () => void): { (): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      work();
    }, millis);
  };
  return Object.assign(run, { cancel: () => clearTimeout(timer) });
}
