import { idleSeconds, learnSessionEnd } from './presence';
import { learnServerTime } from './serverTime';
import type { TicketProblem } from './types';

const AWAY = 'The server cannot do this just now. Try again in a moment.';

/** The server said no; `problem` says why in words for people. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: TicketProblem;

  constructor(status: number, problem: TicketProblem) {
    super(status === 503 ? AWAY : (problem.detail ?? problem.title));
    this.status = status;
    this.problem = problem;
  }

  /** Last part of the problem's type, such as `ticket-changed`. */
  get slug(): string {
    return this.problem.type.split('/').pop() ?? '';
  }
}

/** Nothing came back: no network, or the server is away. */
export class Unreachable extends Error {}

type Listener = () => void;
const sessionEnded = new Set<Listener>();

/** Calls the listener when an answer says that nobody is signed in. Returns how to stop. */
export function onSessionEnd(listener: Listener): () => void {
  sessionEnded.add(listener);
  return () => sessionEnded.delete(listener);
}

export function csrfToken(cookies: string = document.cookie): string {
  const found = cookies.split('; ').find((each) => each.startsWith('XSRF-TOKEN='));
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : '';
}

export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return send<T>(path, { method: 'GET', ...(signal ? { signal } : {}) });
}

export function post<T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  return send<T>(path, {
    method: 'POST',
    ...(signal ? { signal } : {}),
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken() },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/**
 * Ends the session here. Answers where to go on to end it at the identity provider too, when the server says so in its
 * answer; a redirect cannot be followed from a script.
 */
export async function signOut(): Promise<string | null> {
  const response = await reach('/logout', {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken() },
    redirect: 'manual',
  });
  if (response.type !== 'opaqueredirect' && !response.ok && response.status !== 401) throw await failure(response);
  return response.ok ? response.headers.get('Location') : null;
}

async function send<T>(path: string, init: RequestInit): Promise<T> {
  const headers = { Accept: 'application/json', 'X-Idle-Seconds': String(idleSeconds()), ...init.headers };
  const response = await reach(path, { ...init, headers });
  learnServerTime(response);
  learnSessionEnd(response);
  if (response.status === 401) sessionEnded.forEach((listener) => listener());
  if (!response.ok) throw await failure(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', cache: 'no-store', ...init });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Unreachable('The server does not answer.');
  }
}

async function failure(response: Response): Promise<ApiError> {
  const plain: TicketProblem = {
    type: 'about:blank',
    title: `The server answered ${response.status}`,
    status: response.status,
  };
  try {
    return new ApiError(response.status, { ...plain, ...((await response.json()) as Partial<TicketProblem>) });
  } catch {
    return new ApiError(response.status, plain);
  }
}
