// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, csrfToken, get, onSessionEnd, post, Unreachable } from './http';

const answer = (status: number, body: unknown) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body), { status })),
  );

afterEach(() => vi.unstubAllGlobals());

describe('http', () => {
  it('sends the cookie’s CSRF token as a header with every change', async () => {
    expect(csrfToken('a=1; XSRF-TOKEN=x%3Dy; b=2')).toBe('x=y');
    document.cookie = 'XSRF-TOKEN=secret';
    answer(200, {});
    await post('/api/v1/tickets/t/claim', { version: 1 });
    const [, init] = vi.mocked(fetch).mock.calls[0] ?? [];
    expect(init?.headers).toMatchObject({ 'X-XSRF-TOKEN': 'secret' });
    expect(init?.cache).toBe('no-store');
  });

  it('tells apart a "no" with its reasons and a silence', async () => {
    answer(409, {
      type: '/problems/ticket-changed',
      title: 'Changed',
      status: 409,
      detail: 'Somebody was faster.',
      currentVersion: 4,
    });
    const no = await get('/x').catch((error: unknown) => error);
    expect(no).toBeInstanceOf(ApiError);
    expect(no).toMatchObject({
      status: 409,
      slug: 'ticket-changed',
      message: 'Somebody was faster.',
      problem: { currentVersion: 4 },
    });
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => Promise.reject(new TypeError('failed'))),
    );
    await expect(get('/x')).rejects.toBeInstanceOf(Unreachable);
  });

  it('says so when the session has ended', async () => {
    const ended = vi.fn();
    const stop = onSessionEnd(ended);
    answer(401, {});
    await get('/x').catch(() => undefined);
    stop();
    expect(ended).toHaveBeenCalledOnce();
  });
});
