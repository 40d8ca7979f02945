import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionLeft, useSessionEnd } from '../api/presence';
import { meQuery } from '../api/queries';
import { useAtNow } from '../words/useNow';
import css from './SessionWarning.module.css';

const WARN_SECONDS = 60;

/** Warns in the last minute before the session ends by itself. Any key or movement is enough to stay. */
export function SessionWarning() {
  const client = useQueryClient();
  const endsAt = useSessionEnd();
  const left = useAtNow(() => Math.min(WARN_SECONDS + 1, Math.ceil(sessionLeft() / 1000)));
  const warns = left <= WARN_SECONDS;

  useEffect(() => {
    if (!warns) return;
    // Answers tell how long the session lasts from now on; an end that has passed unnoticed shows the sign-in page.
    const ask = () => void client.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => undefined);
    const stays = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'];
    for (const each of stays) addEventListener(each, ask, { passive: true, once: true });
    const end = setTimeout(ask, Math.max(0, sessionLeft()) + 1500);
    return () => {
      for (const each of stays) removeEventListener(each, ask);
      clearTimeout(end);
    };
  }, [client, endsAt, warns]);

  if (!warns || left <= 0) return null;
  return (
    <div className={css.warning} role="alertdialog" aria-label="Are you still there?">
      <strong>Are you still there?</strong>
      <span>
        You will be signed out in <span className="num">{left}</span> s. Move the pointer or press any key to stay.
      </span>
    </div>
  );
}
