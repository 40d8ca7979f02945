import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { meQuery, search, useMe } from '../api/queries';
import { serverNow } from '../api/serverTime';
import type { QueueEntry, Ticket } from '../api/types';
import { keys, put, remember } from './cache';
import { ConnectionContext } from './connection';
import { markFresh } from './fresh';
import { follow, type Connection } from './stream';
import { UrgentAnnouncer } from './UrgentAnnouncer';
import { forget, learn, note } from './urgent';

const SETTLE_MS = 800;

/** Keeps everything that is shown up to date for as long as somebody is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const me = useMe().id;
  const [connection, setConnection] = useState<Connection>('connecting');

  useEffect(() => {
    const begunAt = serverNow();
    const learnUrgent = () =>
      void search({ score: '5', limit: 200 })
        .then(({ items }) => learn(items, begunAt))
        .catch(() => learn([], begunAt));
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
        learnUrgent();
        settle = setTimeout(() => void client.invalidateQueries({ queryKey: keys.tickets }), SETTLE_MS);
      },
      resync: () => {
        learnUrgent();
        refetchAll(client);
      },
      // Asking who is signed in shows the sign-in page when nobody is.
      refused: () => void client.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => undefined),
    });
    return () => {
      stop();
      clearTimeout(settle);
      forget();
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
    const ticket = client.getQueryData<Ticket>(keys.ticket(entry.id));
    remember(entry);
    if (put(client, entry, me)) arrived.push(entry.id);
    note(entry);
    if (ticket && hasMore(ticket, entry)) void client.invalidateQueries({ queryKey: keys.ticket(entry.id) });
    if (ticket) void client.invalidateQueries({ queryKey: keys.clocks(entry.id) });
  }
  markFresh(arrived);
}

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
