import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useMe, useTeams } from '../api/queries';
import type { QueueEntry } from '../api/types';
import { teamName } from '../words/people';
import css from './QueueList.module.css';
import { QueueRow } from './QueueRow';
import { useSteady } from './steady';

interface QueueListProps {
  entries: QueueEntry[];
  total: number;
  card: boolean;
  opened: string | undefined;
  selected: string | null;
  /** The row that a key has moved to; a new object with every press. */
  goTo: { id: string } | null;
  addressOf(id: string): string;
  onSelect(id: string): void;
  onClaim(entry: QueueEntry): void;
  onEnd(): void;
  label: string;
}

const LINE = 44;
const CARD = 88;

export function QueueList(props: QueueListProps) {
  const { entries, card, opened, selected, goTo, onEnd } = props;
  const me = useMe().id;
  const teams = useTeams().data;
  const scroller = useRef<HTMLDivElement>(null);
  const height = card ? CARD : LINE;
  const shape = useRef<number | null>(null);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => height, [height]),
    getItemKey: useCallback((index: number) => entries[index]?.id ?? index, [entries]),
    overscan: 12,
  });
  useLayoutEffect(() => rows.measure(), [height, rows]);
  const above = useSteady(scroller, entries, height);
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  // The Tab key always finds one row: the chosen one where it exists, else the first.
  const stop = (items.find(({ key }) => key === selected) ?? items[0])?.key;
  useEffect(() => {
    if (last >= entries.length - 30) onEnd();
  }, [last, entries.length, onEnd]);
  useEffect(() => {
    const wanted = shape.current === height ? goTo?.id : (opened ?? selected);
    shape.current = height;
    const index = entries.findIndex((each) => each.id === wanted);
    if (index >= 0) rows.scrollToIndex(index, { align: 'auto' });
    // Only a key scrolls, or another shape of the rows: none may move away under the pointer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [goTo, height]);

  return (
    <div className={css.frame}>
      {!card && <Headings />}
      <div ref={scroller} className={css.scroller} data-scroller>
        {/* The number of rows is told, because only those in sight exist. */}
        <ul className={css.rows} aria-label={props.label} style={{ height: rows.getTotalSize() }}>
          {items.map((item) => {
            const entry = entries[item.index];
            if (!entry) return null;
            return (
              <li
                key={item.key}
                className={css.item}
                style={{ height, transform: `translateY(${item.start}px)` }}
                aria-posinset={item.index + 1}
                aria-setsize={Math.max(props.total, entries.length)}
              >
                <QueueRow
                  entry={entry}
                  to={props.addressOf(entry.id)}
                  mine={entry.owner === me}
                  team={teamName(teams, entry.team)}
                  card={card}
                  opened={entry.id === opened}
                  selected={entry.id === stop}
                  onSelect={props.onSelect}
                  onClaim={props.onClaim}
                />
              </li>
            );
          })}
        </ul>
      </div>
      {above > 0 && (
        <button
          type="button"
          className={css.above}
          onClick={() => scroller.current?.scrollTo({ top: 0, behavior: 'smooth' })}
        >
          ↑ {above} new above
        </button>
      )}
    </div>
  );
}

/** For the eye only: every row names its own parts. */
function Headings() {
  return (
    <div className={css.headings} aria-hidden>
      <span className={css.hScore}>Score</span>
      <span className={css.hSubject}>Patient and message</span>
      <span className={css.hCategory}>Category</span>
      <span className={css.hTeam}>Team</span>
      <span className={css.hChannels}>Via</span>
      <span className={css.hDue}>Time to breach</span>
      <span className={css.hAge}>Age</span>
      <span className={css.hOwner}>Owner</span>
    </div>
  );
}
