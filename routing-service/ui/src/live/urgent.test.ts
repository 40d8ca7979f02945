// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { entry } from '../testing/entries';
import { dismiss, forget, learn, note, useAnnounced } from './urgent';

const BEGUN = Date.parse('2026-11-24T16:00:00Z');
const five = (id: string, more = {}) => entry(id, { score: 5, state: 'ASSIGNED', ...more });

describe('urgent', () => {
  beforeEach(forget);
  const announced = () => renderHook(useAnnounced).result.current.map(({ id }) => id);

  it('announces what arrives, once, and not what was there before', () => {
    learn([five('old')], BEGUN);
    note(five('old', { escalations: 1 }));
    note(five('new'));
    note(five('new', { escalations: 1 }));
    expect(announced()).toEqual(['new']);
    dismiss('new');
    note(five('new', { escalations: 2 }));
    expect(announced()).toEqual([]);
  });

  it('announces a ticket that is raised to 5 late in its life, though no list shows it', () => {
    learn([], BEGUN);
    note(entry('t', { version: 7, score: 4 }));
    note(five('t', { version: 8 }));
    expect(announced()).toEqual(['t']);
  });

  it('announces what was missed while the line was down, and what came before the list of the known', () => {
    note(five('early'));
    learn([five('early'), five('old'), five('opened since', { openedAt: '2026-11-24T16:00:01Z' })], BEGUN);
    expect(announced()).toEqual(['opened since', 'early']);
    learn([five('old'), five('missed')], BEGUN);
    expect(announced()).toEqual(['missed', 'opened since', 'early']);
  });

  it('stops when somebody takes it up, and announces it again when it is reopened', () => {
    learn([], BEGUN);
    note(five('t'));
    note(five('t', { version: 2, state: 'CLAIMED' }));
    expect(announced()).toEqual([]);
    note(five('t', { version: 3, state: 'RESOLVED' }));
    note(five('t', { version: 4, generation: 2 }));
    expect(announced()).toEqual(['t']);
  });
});
