/** Windows of one browser share a session: who signs in again in one tells the others. */
const NAME = 'opentriage.session';

export function tellSignedIn(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage('signed in');
  channel.close();
}

/** Calls when another window says so, and when somebody comes back to this one, in case it could not. Returns how to stop. */
export function onSignedInElsewhere(perhaps: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  const back = () => {
    if (document.visibilityState === 'visible') perhaps();
  };
  channel.onmessage = perhaps;
  document.addEventListener('visibilitychange', back);
  addEventListener('focus', back);
  return () => {
    channel.close();
    document.removeEventListener('visibilitychange', back);
    removeEventListener('focus', back);
  };
}
