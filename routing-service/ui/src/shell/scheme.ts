import { useSyncExternalStore } from 'react';

/** The look is the one thing that the browser keeps: it says nothing about a patient. */
export type Scheme = 'auto' | 'light' | 'dark';
const KEY = 'opentriage.scheme';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

let chosen: Scheme = read();

function read(): Scheme {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : 'auto';
  } catch {
    return 'auto';
  }
}

export function choose(scheme: Scheme): void {
  chosen = scheme;
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // Not kept, still applied.
  }
  listeners.forEach((each) => each());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  system.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', listener);
  };
}

export const useChosenScheme = (): Scheme => useSyncExternalStore(subscribe, () => chosen);

export const useScheme = (): 'light' | 'dark' =>
  useSyncExternalStore(subscribe, () => (chosen === 'auto' ? (system.matches ? 'dark' : 'light') : chosen));
