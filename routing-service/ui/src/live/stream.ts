import { serverNow } from '../api/serverTime';
import type { QueueEntry } from '../api/types';

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'offline';

export interface StreamListener {
  /** Entries that changed, in the order in which they did. */
  entries(changed: QueueEntry[]): void;
  /** The first connection stands; what was fetched before may have missed a change. */
  started(): void;
  /** Something was missed: fetch again what is shown. */
  resync(): void;
  connection(state: Connection): void;
  /** The server refused; perhaps nobody is signed in any more. */
  refused(): void;
}

const GATHER_MS = 60;
const ASLEEP_MS = 30_000;

/**
 * Follows the change feed. The browser resumes by Last-Event-ID after a short drop; where it gives up, or the machine
 * slept, a new connection starts and everything shown is fetched again. Returns how to stop.
 */
export function follow(listener: StreamListener, path = '/api/v1/stream'): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let gather: ReturnType<typeof setTimeout> | undefined;
  let waiting: QueueEntry[] = [];
  let attempts = 0;
  let lastTick = serverNow();
  let opened = false;

  const flush = () => {
    gather = undefined;
    const changed = waiting;
    waiting = [];
    listener.entries(changed);
  };
  const connect = () => {
    clearTimeout(retry);
    source?.close();
    const current = (source = new EventSource(path));
    let first = true;
    current.onopen = () => {
      attempts = 0;
      listener.connection('live');
      // The browser's own reconnect resumes; a new connection does not, so it must catch up by fetching.
      if (first && opened) listener.resync();
      if (!opened) listener.started();
      first = false;
      opened = true;
    };
    current.addEventListener('ticket', (event) => {
      waiting.push(JSON.parse(event.data as string) as QueueEntry);
      gather ??= setTimeout(flush, GATHER_MS);
    });
    current.addEventListener('resync', () => listener.resync());
    current.onerror = () => {
      listener.connection(navigator.onLine ? 'reconnecting' : 'offline');
      if (current.readyState !== EventSource.CLOSED) return;
      opened = true;
      listener.refused();
      retry = setTimeout(connect, Math.min(15_000, 1000 * 2 ** attempts++));
    };
  };
  const online = () => {
    attempts = 0;
    connect();
  };
  const offline = () => listener.connection('offline');
  const pulse = setInterval(() => {
    const slept = serverNow() - lastTick > ASLEEP_MS;
    lastTick = serverNow();
    // Timers of a hidden page are slowed down to once a minute, which is not sleep: look only when somebody does.
    if (slept && document.visibilityState === 'visible') connect();
  }, 5000);

  listener.connection('connecting');
  addEventListener('online', online);
  addEventListener('offline', offline);
  connect();
  return () => {
    source?.close();
    clearTimeout(retry);
    clearTimeout(gather);
    clearInterval(pulse);
    removeEventListener('online', online);
    removeEventListener('offline', offline);
  };
}
