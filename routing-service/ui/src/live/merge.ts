import type { QueueEntry, TicketPage } from '../api/types';

/**
 * The order of a queue: score, then time to breach, then age. The same as the server's. (Infinity minus Infinity is NaN,
 * which is falsy: two entries without a due time go on to their age.)
 */
export function byUrgency(a: QueueEntry, b: QueueEntry): number {
  return (
    b.score - a.score ||
    (a.dueAt ? Date.parse(a.dueAt) : Infinity) - (b.dueAt ? Date.parse(b.dueAt) : Infinity) ||
    Date.parse(a.openedAt) - Date.parse(b.openedAt) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

export interface Merged {
  pages: TicketPage[];
  /** The entry stands in this list now and did not before. */
  arrived: boolean;
}

/**
 * Puts a live entry into the loaded pages of one list. An entry older than what is shown changes nothing; one that no
 * longer belongs goes; one that would stand beyond the last loaded page is left for when that page is loaded.
 */
export function merge(pages: TicketPage[], entry: QueueEntry, belongs: (known: boolean) => boolean): Merged {
  const shown = pages.flatMap((page) => page.items).find((each) => each.id === entry.id);
  if (shown && shown.version > entry.version) return { pages, arrived: false };
  const stays = belongs(shown !== undefined);
  if (!shown && !stays) return { pages, arrived: false };
  const without = shown
    ? pages.map((page) => ({ ...page, items: page.items.filter((each) => each.id !== entry.id) }))
    : pages;
  const placed = stays ? place(without, entry) : without;
  // What stands beyond the loaded pages is counted already, or will be when the list is asked for again.
  const arrived = stays && !shown && placed !== without;
  const change = arrived ? 1 : shown && !stays ? -1 : 0;
  return {
    pages: placed.map((page) => ({ ...page, total: Math.max(0, page.total + change) })),
    arrived,
  };
}

function place(pages: TicketPage[], entry: QueueEntry): TicketPage[] {
  const at = pages.findIndex((page) => page.items.some((each) => byUrgency(entry, each) < 0));
  const end = pages.length - 1;
  if (at === -1 && (end < 0 || pages[end]?.next)) return pages;
  const into = at === -1 ? end : at;
  return pages.map((page, index) => (index === into ? { ...page, items: insert(page.items, entry) } : page));
}

function insert(items: QueueEntry[], entry: QueueEntry): QueueEntry[] {
  const at = items.findIndex((each) => byUrgency(entry, each) < 0);
  return at === -1 ? [...items, entry] : items.toSpliced(at, 0, entry);
}
