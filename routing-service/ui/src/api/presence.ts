import { useSyncExternalStore } from 'react';

/**
 * Is somebody there? Each request says how long ago a key or a pointer last touched the page, because what a page asks for
 * by itself must not keep a session alive; each answer says how long the session lasts from now if nobody touches it.
 */
let touchedAt = performance.now();
let endsAt: number | null = null;
const listeners = new Set<() => void>();

const touch = () => {
  touchedAt = performance.now();
};
for (const each of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'])
  addEventListener(each, touch, { passive: true, capture: true });

export const idleSeconds = (): number => Math.floor((performance.now() - touchedAt) / 1000);

export function learnSessionEnd(response: Response): void {
  const left = Number.parseInt(response.headers.get('X-Session-Seconds') ?? '', 10);
  if (!Number.isFinite(left)) return;
  endsAt = performance.now() + left * 1000;
  listeners.forEach((each) => each());
}

/** Milliseconds until the session ends if nobody comes, as far as is known. */
export const sessionLeft = (): number => (endsAt === null ? Infinity : endsAt - performance.now());

/** The moment (of `performance.now()`) up to which the session lasts; changes with each answer of the server. */
export const useSessionEnd = (): number | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => endsAt,
  );
