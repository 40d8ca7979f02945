import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useMove } from '../api/actions';
import { useQueue, useTeams } from '../api/queries';
import type { QueueEntry } from '../api/types';
import { useShortcuts } from '../shell/shortcuts';
import { TicketSkeleton } from '../ticket/TicketSkeleton';
import { filterOf, isNarrowed } from './filter';
import { FilterBar } from './FilterBar';
import { QueueList } from './QueueList';
import css from './QueueScreen.module.css';
import { QueueStates } from './QueueStates';
import { useSearch } from './search';
import { viewTitle } from './titles';

const loadTicketScreen = () => import('../ticket/TicketScreen');
const TicketScreen = lazy(loadTicketScreen);

/** The list, and beside it the ticket that is open; on a phone one or the other. */
export function QueueScreen() {
  const { id: opened } = useParams();
  const [params, setParams] = useSearchParams();
  const { q } = useSearch();
  const filter = useMemo(() => filterOf(params, q), [params, q]);
  const filterKey = JSON.stringify(filter);
  const teams = useTeams().data;
  const queue = useQueue(filter);
  const wide = useMediaQuery('(min-width: 1080px)', true, { getInitialValueInEffect: false });
  const phone = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false });
  const [selected, setSelected] = useState<string | null>(opened ?? null);
  const [goTo, setGoTo] = useState<{ id: string } | null>(opened ? { id: opened } : null);
  const navigate = useNavigate();
  const move = useMove();
  const entries = useMemo(() => queue.data?.pages.flatMap((page) => page.items) ?? [], [queue.data]);
  const title = viewTitle(filter.view, teams);
  useEffect(() => {
    // Titles are kept in the browser's history: they never name a patient.
    document.title = opened ? 'Ticket · OpenTriage' : `${title} · OpenTriage`;
  }, [opened, title]);

  useEffect(() => {
    // The first ticket opens as fast as the next: its script (no data) comes while nothing else is to do.
    const idle = setTimeout(() => void loadTicketScreen(), 1500);
    return () => clearTimeout(idle);
  }, []);

  const search = params.toString();
  const addressOf = useCallback((id: string) => `/tickets/${id}${search && `?${search}`}`, [search]);
  const back = useCallback(() => {
    void navigate(`/${search && `?${search}`}`);
    if (opened) requestAnimationFrame(() => focusRow(opened));
  }, [navigate, search, opened]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = queue;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  const { mutate } = move;
  const claim = useCallback((entry: QueueEntry) => mutate({ entry, action: { do: 'claim' } }), [mutate]);
  const step = (by: number) => {
    if (entries.length === 0) return;
    const at = entries.findIndex((each) => each.id === (selected ?? opened));
    const next = entries[Math.min(entries.length - 1, Math.max(0, at === -1 ? 0 : at + by))];
    if (!next) return;
    setSelected(next.id);
    setGoTo({ id: next.id });
    if (opened && wide) void navigate(addressOf(next.id), { replace: true, state: { passing: true } });
    else requestAnimationFrame(() => focusRow(next.id));
  };
  const chosen = entries.find((each) => each.id === (selected ?? opened));
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: opened ? undefined : () => step(1),
    ArrowUp: opened ? undefined : () => step(-1),
    Enter:
      !opened && chosen && document.activeElement === document.body
        ? () => void navigate(addressOf(chosen.id))
        : undefined,
    Escape: opened ? back : undefined,
    c: opened || !chosen ? undefined : () => claim(chosen),
    t: opened || !chosen ? undefined : () => void navigate(addressOf(chosen.id), { state: { ask: 'transfer' } }),
    r: opened || !chosen ? undefined : () => void navigate(addressOf(chosen.id), { state: { ask: 'respond' } }),
    e: opened || !chosen ? undefined : () => void navigate(addressOf(chosen.id), { state: { ask: 'resolve' } }),
  });

  const split = wide && opened !== undefined;
  const listShown = wide || opened === undefined;
  const total = queue.data?.pages[0]?.total ?? 0;
  return (
    <div className={css.screen} data-split={split || undefined}>
      {listShown && (
        <section className={css.list} aria-labelledby="queue-title">
          <div className={css.head}>
            <h1 id="queue-title" className={css.title}>
              {title}
            </h1>
            {queue.data && (
              <span className={`${css.total} num`}>
                {total}
                <span className="sr"> tickets</span>
              </span>
            )}
            <FilterBar filter={filter} params={params} setParams={setParams} narrow={split || phone} />
          </div>
          {entries.length > 0 ? (
            <QueueList
              key={filterKey}
              entries={entries}
              total={total}
              card={split || phone}
              opened={opened}
              selected={selected}
              goTo={goTo}
              addressOf={addressOf}
              onSelect={setSelected}
              onClaim={claim}
              onEnd={more}
              label={title}
            />
          ) : (
            <QueueStates
              view={filter.view}
              narrowed={isNarrowed(filter)}
              loading={queue.isPending}
              error={queue.error}
              retry={() => void queue.refetch()}
            />
          )}
        </section>
      )}
      {opened && (
        <Suspense fallback={<TicketSkeleton />}>
          <TicketScreen key={opened} id={opened} onClose={back} />
        </Suspense>
      )}
    </div>
  );
}

function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[data-ticket="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
}
