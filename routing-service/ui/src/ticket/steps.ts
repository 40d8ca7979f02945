import type { HistoryEntry } from '../api/types';

export interface Step extends HistoryEntry {
  /** Who read it, the last first, when reading is all that happened for a while. */
  readers: HistoryEntry[];
}

const isRead = (entry: HistoryEntry) => /\bread$/i.test(entry.action);

/** Newest first; what was only read in between is one step with all who did, so that changes stay in sight. */
export function steps(history: HistoryEntry[]): Step[] {
  const found: Step[] = [];
  for (const entry of history.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))) {
    const last = found.at(-1);
    if (!isRead(entry)) found.push({ ...entry, readers: [] });
    else if (!last || last.readers.length === 0) found.push({ ...entry, readers: [entry] });
    else if (!last.readers.some((each) => each.actor === entry.actor)) last.readers.push(entry);
  }
  return found;
}

/** The newest thing that changed something. */
export const lastChange = (history: HistoryEntry[]): Step | undefined => steps(history).find((each) => !isRead(each));
