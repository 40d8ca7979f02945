import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useMove, type Action } from '../api/actions';
import { ApiError } from '../api/http';
import { useMe, useTicket } from '../api/queries';
import type { Message, QueueEntry, Ticket } from '../api/types';
import { known } from '../live/cache';
import { Notice } from '../parts/Notice';
import { hinted } from '../parts/toast';
import { useShortcuts } from '../shell/shortcuts';
import { Clocks } from './Clocks';
import { ConflictNote } from './ConflictNote';
import type { Ask } from './dialogs/TicketDialog';
import { dropDraft, formLeftOpen, noteForm } from './drafts';
import { EscalationList } from './EscalationList';
import { History } from './History';
import { MessageCard } from './MessageCard';
import { movesFor, whyNot, type Verb } from './moves';
import { Related } from './Related';
import { TicketHeader } from './TicketHeader';
import css from './TicketScreen.module.css';
import { ThreadSkeleton } from './TicketSkeleton';
import { UrgentBanner } from './UrgentBanner';
import { WhyPanel } from './WhyPanel';

const TicketDialog = lazy(() => import('./dialogs/TicketDialog'));

export default function TicketScreen({ id, onClose }: { id: string; onClose(): void }) {
  const client = useQueryClient();
  const me = useMe();
  const ticket = useTicket(id, useRested());
  const move = useMove();
  const [ask, setAsk] = useAsk(id);
  const heading = useRef<HTMLHeadingElement>(null);
  // What the list already knows is shown at once; the messages follow.
  const entry = ticket.data ? entryOf(ticket.data) : known(client, id);
  const verbs = entry ? movesFor(entry, me) : new Set<Verb>();

  useEffect(() => {
    const frame = requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [id]);
  const run = (action: Action) => {
    if (entry) move.mutate({ entry, action });
    setAsk(null);
  };
  const start = (verb: Verb) => {
    if (!entry) return;
    if (!verbs.has(verb)) return hinted(whyNot(entry, verb, me));
    if (verb === 'claim' || verb === 'release') run({ do: verb });
    else setAsk(verb);
  };
  useShortcuts({
    c: () => start('claim'),
    t: () => start('transfer'),
    r: () => start('respond'),
    e: () => start('resolve'),
  });

  if (ticket.isError && !ticket.data)
    return <Failed error={ticket.error} retry={() => void ticket.refetch()} onClose={onClose} />;
  return (
    <section className={css.ticket} aria-labelledby="ticket-title">
      {entry && (
        <TicketHeader
          entry={entry}
          verbs={verbs}
          busy={move.isPending}
          heading={heading}
          onStart={start}
          onClose={onClose}
        />
      )}
      <div className={css.scroll} tabIndex={-1}>
        {ticket.data && (
          <UrgentBanner ticket={ticket.data} onClaim={verbs.has('claim') ? () => start('claim') : undefined} />
        )}
        {entry && <ConflictNote entry={entry} ticket={ticket.data} />}
        {ticket.data ? <Body ticket={ticket.data} /> : <ThreadSkeleton />}
      </div>
      {ask && entry && (
        <Suspense>
          <TicketDialog
            ask={ask}
            entry={entry}
            because={verbs.has(ask) ? null : whyNot(entry, ask, me)}
            onDo={run}
            onLeave={() => setAsk(null)}
            onClose={() => {
              dropDraft(id, ask);
              setAsk(null);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

function Body({ ticket }: { ticket: Ticket }) {
  return (
    <div className={css.body}>
      <div className={css.thread}>
        <h2 className="sr">Messages</h2>
        {ticket.messages.length > 1 && <Count messages={ticket.messages} />}
        {ticket.messages.map((each) => (
          <MessageCard key={each.id} message={each} ticketScore={ticket.score} />
        ))}
      </div>
      <aside className={css.aside} aria-label="About this ticket">
        <WhyPanel ticket={ticket} />
        <Clocks ticket={ticket} />
        <EscalationList ticket={ticket} />
        <Related entries={ticket.related} />
        <History ticket={ticket} />
      </aside>
    </div>
  );
}

/** Oldest first, as a talk goes; what came last is one press away. */
function Count({ messages }: { messages: Message[] }) {
  const newest = messages.at(-1)?.id;
  return (
    <p className={css.count}>
      {messages.length} messages, the oldest first
      <button
        type="button"
        className={css.newest}
        onClick={() => document.getElementById(`message-${newest}`)?.scrollIntoView({ block: 'start' })}
      >
        Go to the newest
      </button>
    </p>
  );
}

const REST_MS = 150;

/** Keys that run through the list pass by tickets: only the one where they rest is read. */
function useRested(): boolean {
  const passing = (useLocation().state as { passing?: boolean } | null)?.passing === true;
  const [rested, setRested] = useState(!passing);
  useEffect(() => {
    const rest = setTimeout(() => setRested(true), REST_MS);
    return () => clearTimeout(rest);
  }, []);
  return rested;
}

/**
 * Which form is open. The one that a key pressed in the list asked for opens with the ticket, once; one that stood open
 * when the session ended opens again.
 */
function useAsk(id: string) {
  const location = useLocation();
  const navigate = useNavigate();
  const wanted = (location.state as { ask?: Ask } | null)?.ask;
  const [ask, setAsk] = useState<Ask | null>(wanted ?? formLeftOpen(id));
  useEffect(() => noteForm(id, ask), [id, ask]);
  useEffect(() => {
    if (wanted) void navigate(location.pathname + location.search, { replace: true, state: null });
  }, [wanted, navigate, location.pathname, location.search]);
  return [ask, setAsk] as const;
}

function Failed({ error, retry, onClose }: { error: Error; retry(): void; onClose(): void }) {
  const gone = error instanceof ApiError && error.status === 404;
  return (
    <section className={css.ticket} aria-label="Ticket">
      <Notice
        alert
        title={gone ? 'There is no such ticket here' : 'This ticket could not be loaded'}
        text={gone ? 'The link may be wrong, or the ticket belongs to another practice.' : error.message}
        action={gone ? { label: 'Back to the queue', run: onClose } : { label: 'Try again', run: retry }}
      />
    </section>
  );
}

function entryOf({ messages: _m, clocks: _c, escalations, history: _h, related: _r, ...entry }: Ticket): QueueEntry {
  return { ...entry, escalations: escalations.filter((each) => !each.acknowledgedAt).length };
}
