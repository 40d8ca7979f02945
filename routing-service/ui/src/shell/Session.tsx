import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { onSessionEnd, signOut } from '../api/http';
import { meQuery } from '../api/queries';
import { ApiError } from '../api/http';
import { LiveProvider } from '../live/LiveProvider';
import { Notice } from '../parts/Notice';
import { FirstPaint } from './FirstPaint';
import { SignedOut } from './SignedOut';

const EndSession = createContext<() => Promise<void>>(async () => undefined);

/** Ends the session and clears the screen of patients. */
export const useEndSession = () => use(EndSession);

/** Shows the desk to whom is signed in, and a way to sign in to everybody else. */
export function Session({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [ended, setEnded] = useState<'expired' | 'left' | null>(null);
  const me = useQuery(meQuery);

  useEffect(() => {
    const end = () => {
      setEnded((before) => before ?? (client.getQueryData(meQuery.queryKey) ? 'expired' : null));
    };
    return onSessionEnd(end);
  }, [client]);

  // What was loaded goes with the session: the next person at this desk starts from nothing.
  useEffect(() => {
    if (ended) client.clear();
  }, [client, ended]);

  const leave = async () => {
    const onward = await signOut();
    setEnded('left');
    if (onward) location.assign(onward);
  };

  if (ended) return <SignedOut why={ended} />;
  if (me.isPending) return <FirstPaint />;
  if (me.isError) {
    if (me.error instanceof ApiError && me.error.status === 401) return <SignedOut why="none" />;
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
    </EndSession>
  );
}
