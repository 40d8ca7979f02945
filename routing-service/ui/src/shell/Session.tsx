import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';
import { ApiError, onSessionEnd, signOut } from '../api/http';
import { meQuery } from '../api/queries';
import { LiveProvider } from '../live/LiveProvider';
import { Notice } from '../parts/Notice';
import { dropDrafts, hasDrafts } from '../ticket/drafts';
import { FirstPaint } from './FirstPaint';
import { SessionWarning } from './SessionWarning';
import { SignedOut } from './SignedOut';
import { onSignedInElsewhere } from './signedInElsewhere';

const EndSession = createContext<() => Promise<void>>(async () => undefined);

/** Ends the session and clears the screen of patients. */
export const useEndSession = () => use(EndSession);

/**
 * Shows the desk to whom is signed in, and a way to sign in to everybody else. When a session ends by itself, what was
 * loaded goes at once; what was being written waits for the same person to sign in again in another window.
 */
export function Session({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [ended, setEnded] = useState<'expired' | 'left' | null>(null);
  const me = useQuery(meQuery);
  const writer = useRef<string | null>(null);

  useEffect(
    () =>
      onSessionEnd(() => setEnded((before) => before ?? (client.getQueryData(meQuery.queryKey) ? 'expired' : null))),
    [client],
  );

  useEffect(() => {
    if (me.data) writer.current = me.data.id;
  }, [me.data]);

  // The next person at this desk starts from nothing.
  useEffect(() => {
    if (ended) client.clear();
    if (ended === 'left') dropDrafts();
  }, [client, ended]);

  useEffect(() => {
    if (ended !== 'expired') return;
    return onSignedInElsewhere(
      () =>
        void client
          .fetchQuery({ ...meQuery, staleTime: 0 })
          .then(({ id }) => {
            if (id !== writer.current) dropDrafts();
            setEnded(null);
          })
          .catch(() => undefined),
    );
  }, [client, ended]);

  const leave = async () => {
    const onward = await signOut();
    setEnded('left');
    if (onward) location.assign(onward);
  };

  if (ended) return <SignedOut why={ended} elsewhere={hasDrafts()} />;
  if (me.isPending) return <FirstPaint />;
  // Who is known stays: a server that does not answer for a while must not take the screen away.
  if (me.isError && !me.data) {
    if (me.error instanceof ApiError && me.error.status === 401) return <SignedOut why="none" elsewhere={false} />;
    return (
      <main>
        <Notice
          alert
          title="The desk cannot be reached"
          text={me.error.message}
          action={{ label: 'Try again', run: () => void me.refetch() }}
        />
      </main>
    );
  }
  return (
    <EndSession value={leave}>
      <LiveProvider>{children}</LiveProvider>
      <SessionWarning />
    </EndSession>
  );
}
