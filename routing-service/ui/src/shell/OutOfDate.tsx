import { useCounts } from '../api/queries';
import { useConnection } from '../live/connection';
import css from './Shell.module.css';

/** Says when what is shown may not be true any more: a list that stands still must not look like a quiet morning. */
export function OutOfDate() {
  const connection = useConnection();
  const { isError } = useCounts();
  if (connection === 'offline') {
    return (
      <p className={css.offline} role="status">
        You are offline. What you see may be out of date, and nothing can be saved until you are back.
      </p>
    );
  }
  if (!isError) return null;
  return (
    <p className={css.offline} role="status">
      The server cannot answer just now. What you see may be out of date. Nothing that was received is lost, and this
      page catches up by itself.
    </p>
  );
}
