import { useState } from 'react';
import type { Ask } from './dialogs/TicketDialog';

/**
 * What is typed into a form, kept until it is saved or given up: neither a "no" of the server nor the end of the session
 * takes it away. In memory only, because it may name a patient.
 */
type Fields = Record<string, string>;

const drafts = new Map<string, Fields>();
let form: { ticket: string; ask: Ask } | null = null;

const keyOf = (ticket: string, ask: string) => `${ticket} ${ask}`;

/** The fields of one form on one ticket, as they were left, and how to change some of them. */
export function useDraft<T extends Fields>(ticket: string, ask: Ask, empty: T): [T, (change: Partial<T>) => void] {
  const [fields, setFields] = useState<T>(() => ({ ...empty, ...drafts.get(keyOf(ticket, ask)) }));
  const change = (some: Partial<T>) => {
    const next = { ...fields, ...some };
    drafts.set(keyOf(ticket, ask), next);
    setFields(next);
  };
  return [fields, change];
}

export const dropDraft = (ticket: string, ask: string): boolean => drafts.delete(keyOf(ticket, ask));

export const hasDraft = (ticket: string, ask: string): boolean => drafts.has(keyOf(ticket, ask));

export const hasDrafts = (): boolean => drafts.size > 0;

/** Somebody else sits here now. */
export function dropDrafts(): void {
  drafts.clear();
  form = null;
}

/** Which form stands open, so that it does so again after signing in again. */
export function noteForm(ticket: string, ask: Ask | null): void {
  form = ask && { ticket, ask };
}

export const formLeftOpen = (ticket: string): Ask | null => (form?.ticket === ticket ? form.ask : null);
