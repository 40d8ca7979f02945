import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { keys, put, remember } from '../live/cache';
import { reportConflict, clearConflict } from '../ticket/conflict';
import type { Ask } from '../ticket/dialogs/TicketDialog';
import { dropDraft, hasDraft, noteForm } from '../ticket/drafts';
import { failed, said } from '../parts/toast';
import { ApiError, post } from './http';
import { useMe } from './queries';
import type { Me, Outcome, QueueEntry, TransferReason } from './types';

export type Action =
  | { do: 'claim' }
  | { do: 'release' }
  | { do: 'transfer'; team: string; owner?: string; reason: TransferReason; note?: string }
  | { do: 'pause'; reason: string; until?: string }
  | { do: 'respond'; note?: string }
  | { do: 'resolve'; outcome: Outcome; note?: string }
  | { do: 'reopen'; reason: string };

export interface Move {
  entry: QueueEntry;
  action: Action;
}

const done: Record<Action['do'], string> = {
  claim: 'Claimed: this ticket is yours',
  release: 'Released to the team',
  transfer: 'Transferred',
  pause: 'Paused',
  respond: 'Answer recorded',
  resolve: 'Resolved',
  reopen: 'Reopened',
};

/** Moves a ticket: shown at once, taken back when the server says no, explained when somebody else was faster. */
export function useMove() {
  const client = useQueryClient();
  const me = useMe();
  return useMutation({
    mutationFn: ({ entry, action }: Move) => {
      const { do: verb, ...body } = action;
      return post<QueueEntry>(`/api/v1/tickets/${encodeURIComponent(entry.id)}/${verb}`, {
        version: entry.version,
        ...body,
      });
    },
    onMutate: ({ entry, action }) => put(client, { ...entry, ...expected(entry, action, me) }, me.id),
    onSuccess(entry, { action }) {
      clearConflict(entry.id);
      dropDraft(entry.id, action.do);
      remember(entry);
      put(client, entry, me.id);
      said(done[action.do]);
      refetchAround(client, entry.id);
    },
    onError: (error, move) => explain(client, error, move, me.id),
  });
}

/** What the move will make of the ticket, before the server has said so. */
function expected(entry: QueueEntry, action: Action, me: Me): Partial<QueueEntry> {
  switch (action.do) {
    case 'claim':
      return { state: 'CLAIMED', owner: me.id, ownerName: me.name };
    case 'release':
      return { state: 'OPEN', owner: null, ownerName: null };
    case 'pause':
      return { state: 'WAITING', clockState: entry.clock ? 'PAUSED' : entry.clockState };
    case 'resolve':
      return { state: 'RESOLVED' };
    case 'transfer':
      return { team: action.team, owner: action.owner ?? null, ownerName: null };
    default:
      return {};
  }
}

function explain(client: QueryClient, error: Error, { entry, action }: Move, me: string): void {
  const current = error instanceof ApiError ? error.problem.current : undefined;
  put(client, current ?? entry, me);
  if (error instanceof ApiError && error.status === 401) {
    // The page asks to sign in again; the form then stands open as it was sent.
    if (hasDraft(entry.id, action.do)) noteForm(entry.id, action.do as Ask);
    return;
  }
  if (error instanceof ApiError && error.status === 409) reportConflict(entry, action, error.problem);
  else failed('Not done', hasDraft(entry.id, action.do) ? `${error.message} What you wrote is kept.` : error.message);
  refetchAround(client, entry.id);
  if (error instanceof ApiError && error.status === 409 && !current)
    void client.invalidateQueries({ queryKey: keys.tickets });
}

function refetchAround(client: QueryClient, id: string): void {
  for (const queryKey of [keys.ticket(id), keys.clocks(id), keys.counts, keys.teams]) {
    void client.invalidateQueries({ queryKey });
  }
}

/** Takes notice of an escalation, which ends its chain. */
export function useAcknowledge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: { id: string; ticketId: string }) =>
      post<unknown>(`/api/v1/escalations/${encodeURIComponent(id)}/acknowledge`),
    onSuccess: () => said('Acknowledged: nobody else is alerted'),
    onError: (error) => failed('Not acknowledged', error.message),
    onSettled(_done, _error, { ticketId }) {
      void client.invalidateQueries({ queryKey: keys.escalations });
      refetchAround(client, ticketId);
    },
  });
}
