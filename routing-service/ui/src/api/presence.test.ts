// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { idleSeconds, learnSessionEnd, sessionLeft } from './presence';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

it('counts since a key or a pointer last touched the page, whatever the page does by itself', () => {
  dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(90_500);
  expect(idleSeconds()).toBe(90);
  dispatchEvent(new Event('focus'));
  expect(idleSeconds()).toBe(90);
  dispatchEvent(new Event('pointermove'));
  expect(idleSeconds()).toBe(0);
});

it('learns from each answer how long the session lasts', () => {
  learnSessionEnd(new Response('', { headers: { 'X-Session-Seconds': '60' } }));
  vi.advanceTimersByTime(20_000);
  expect(sessionLeft()).toBe(40_000);
  learnSessionEnd(new Response(''));
  expect(sessionLeft()).toBe(40_000);
});
