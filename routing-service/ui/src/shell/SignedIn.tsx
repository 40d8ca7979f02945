import { useEffect } from 'react';
import { Link } from 'react-router';
import { Notice } from '../parts/Notice';
import { tellSignedIn } from './signedInElsewhere';

/** Where a log-in in a window of its own ends: the page that waits for it is told, and this window has done its part. */
export function SignedIn() {
  useEffect(() => {
    tellSignedIn();
    window.close();
  }, []);
  return (
    <main>
      <Notice title="You are signed in" text="Close this window and go on in the one where you were writing.">
        <Link to="/">Or open the queue here</Link>
      </Notice>
    </main>
  );
}
