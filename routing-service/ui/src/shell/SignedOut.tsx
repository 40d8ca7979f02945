import css from './SignedOut.module.css';
import { Logo } from './Logo';

const words = {
  expired: {
    title: 'Your session has ended',
    text: 'You were signed out to protect patient information. Sign in again to go on where you were.',
  },
  left: { title: 'You are signed out', text: 'It is safe to close this window.' },
  none: { title: 'Sign in to the desk', text: 'Use the account that your practice gave you.' },
};

interface SignedOutProps {
  why: keyof typeof words;
  /** Something is being written: this page stays, and another window signs in. */
  elsewhere: boolean;
}

/** A plain link signs in: it leaves the page for the identity provider, here or in a window of its own. */
export function SignedOut({ why, elsewhere }: SignedOutProps) {
  return (
    <main className={css.page}>
      <div className={css.card}>
        <Logo />
        <h1 className={css.title}>{words[why].title}</h1>
        <p className={css.text}>{words[why].text}</p>
        {elsewhere ? (
          <>
            <p className={css.text}>
              What you were writing is kept on this page, for you alone. Signing in opens another window; come back here
              afterwards.
            </p>
            <a className={css.button} href="/oauth2/authorization/opentriage?again" target="_blank" rel="noreferrer">
              Sign in again
            </a>
          </>
        ) : (
          <a className={css.button} href="/oauth2/authorization/opentriage">
            Sign in
          </a>
        )}
      </div>
    </main>
  );
}
