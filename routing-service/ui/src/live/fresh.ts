import { useSyncExternalStore } from 'react';

const SHOWN_MS = 6000;
const fresh = new Map<string, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((each) => each());

/** Marks rows as just arrived, for a few seconds. */
export function markFresh(ids: string[]): void {
  for (const id of ids) {
    clearTimeout(fresh.get(id));
    fresh.set(
      id,
      setTimeout(() => {
        fresh.delete(id);
        tell();
      }, SHOWN_MS),
    );
  }
  if (ids.length) tell();
}

export const useFresh = (id: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => fresh.has(id),
  );
