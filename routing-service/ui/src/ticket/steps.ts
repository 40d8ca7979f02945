import type { HistoryEntry } from '../api/types';

export interface Step extends HistoryEntry {
  /** How often in a row the same person did the same. */
  times: number;
}

const isRead = (entry: HistoryEntry) => /\bread$/i.test(entry.action);

/** Newest first; what one person read again and again is one step, so that changes stay in sight. */
export function steps(history: HistoryEntry[]): Step[] {
  const found: Step[] = [];
  for (const entry of history.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))) {
    const last = found.at(-1);
    if (last && isRead(last) && isRead(entry) && last.actor === entry.actor) last.times++;
    else found.push({ ...entry, times: 1 });
  }
  return found;
}

/** The newest thing that changed something. */
export const lastChange = (history: HistoryEntry[]): Step | undefined => steps(history).find((each) => !isRead(each));
