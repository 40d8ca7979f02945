// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entry } from '../testing/entries';
import { follow } from './stream';

/** Stands in for the browser's EventSource, which jsdom does not have. */
class FakeSource extends EventTarget {
  static CLOSED = 2;
  static all: FakeSource[] = [];
  readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    super();
    FakeSource.all.push(this);
  }
  close() {
    this.readyState = 2;
  }
  say(type: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
}

const source = (index = FakeSource.all.length - 1) => FakeSource.all[index] as FakeSource;

describe('follow', () => {
  let stop: () => void;
  const listener = { started: vi.fn(), entries: vi.fn(), resync: vi.fn(), connection: vi.fn(), refused: vi.fn() };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('EventSource', FakeSource);
    Object.values(listener).forEach((each) => each.mockClear());
    FakeSource.all = [];
    stop = follow(listener);
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('hands changes over together, in their order', () => {
    source().onopen?.();
    source().say('ticket', entry('one'));
    source().say('ticket', entry('two'));
    vi.advanceTimersByTime(100);
    expect(listener.entries).toHaveBeenCalledExactlyOnceWith([entry('one'), entry('two')]);
    expect(listener.connection).toHaveBeenLastCalledWith('live');
    expect(listener.started).toHaveBeenCalledOnce();
    expect(listener.resync).not.toHaveBeenCalled();
  });

  it('fetches again when the server says that the gap is too large', () => {
    source().say('resync', {});
    expect(listener.resync).toHaveBeenCalledOnce();
  });

  it('trusts the browser’s own resume after a drop', () => {
    source().onopen?.();
    source().readyState = 0;
    source().onerror?.();
    expect(listener.connection).toHaveBeenLastCalledWith('reconnecting');
    source().onopen?.();
    expect(listener.resync).not.toHaveBeenCalled();
    expect(FakeSource.all).toHaveLength(1);
  });

  it('starts anew where the browser gives up, then catches up by fetching', () => {
    source().onopen?.();
    source().readyState = 2;
    source().onerror?.();
    expect(listener.refused).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1000);
    expect(FakeSource.all).toHaveLength(2);
    source().onopen?.();
    expect(listener.resync).toHaveBeenCalledOnce();
  });

  it('connects at once when the network is back, and ends when told', () => {
    dispatchEvent(new Event('offline'));
    expect(listener.connection).toHaveBeenLastCalledWith('offline');
    dispatchEvent(new Event('online'));
    expect(FakeSource.all).toHaveLength(2);
    stop();
    expect(source().readyState).toBe(2);
  });
});
