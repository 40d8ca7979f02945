// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { dropDraft, dropDrafts, formLeftOpen, hasDraft, hasDrafts, noteForm, useDraft } from './drafts';

const form = (ticket: string) => renderHook(() => useDraft(ticket, 'respond', { note: '' }));
const type = (ticket: string, note: string) => {
  const { result, unmount } = form(ticket);
  act(() => result.current[1]({ note }));
  unmount();
};

describe('drafts', () => {
  beforeEach(dropDrafts);

  it('keeps what was typed when the form goes away, for this ticket alone', () => {
    type('t', 'Called back');
    expect(form('t').result.current[0]).toEqual({ note: 'Called back' });
    expect(form('other').result.current[0]).toEqual({ note: '' });
    expect(hasDraft('t', 'respond')).toBe(true);
    expect(hasDraft('t', 'resolve')).toBe(false);
  });

  it('forgets what was saved or given up, and everything when somebody else sits here', () => {
    type('t', 'Called back');
    dropDraft('t', 'respond');
    expect(form('t').result.current[0]).toEqual({ note: '' });
    type('t', 'Once more');
    noteForm('t', 'respond');
    expect(formLeftOpen('t')).toBe('respond');
    expect(formLeftOpen('other')).toBeNull();
    dropDrafts();
    expect(hasDrafts()).toBe(false);
    expect(formLeftOpen('t')).toBeNull();
  });
});
