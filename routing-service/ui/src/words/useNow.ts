import { useSyncExternalStore } from 'react';
import { serverNow } from '../api/serverTime';

/** One ticker for the whole page. */
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((each) => each()), 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** What `words` says at this second; renders again only when its answer changes. */
export function useAtNow<T extends string | number | boolean>(words: (now: number) => T): T {
  return useSyncExternalStore(subscribe, () => words(serverNow()));
}

/** The time, in steps of so many seconds. */
export function useNow(stepSeconds: number): number {
  const step = stepSeconds * 1000;
  return useAtNow((now) => Math.floor(now / step) * step);
}
