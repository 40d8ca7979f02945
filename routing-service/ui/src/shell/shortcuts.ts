import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

const KEY = 'opentriage.keys';
const listeners = new Set<() => void>();
let on = read();

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Single keys can be switched off, for people whose speech or switch input would press them by accident. */
export function switchShortcuts(next: boolean): void {
  on = next;
  try {
    localStorage.setItem(KEY, next ? 'on' : 'off');
  } catch {
    // Not kept, still applied.
  }
  listeners.forEach((each) => each());
}

export const useShortcutsOn = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => on,
  );

export type Keys = Record<string, ((event: KeyboardEvent) => void) | undefined>;

/** Acts on single keys while nothing is being typed and no dialog is open. */
export function useShortcuts(keys: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!on || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act(event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}

function isTyping(event: KeyboardEvent): boolean {
  const at = event.target;
  if (!(at instanceof HTMLElement)) return false;
  if (at.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return true;
  return at.matches('input, textarea, select, [contenteditable="true"]');
}
