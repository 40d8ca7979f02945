import type { QueueEntry } from '../../api/types';
import css from '../ConflictNote.module.css';
import { Differences } from '../Differences';

interface MeanwhileProps {
  before: QueueEntry;
  now: QueueEntry;
  because: string | null;
}

/** The ticket changed under an open form: what is different, and whether the form still makes sense. */
export function Meanwhile({ before, now, because }: MeanwhileProps) {
  if (now.version === before.version && because === null) return null;
  return (
    <div className={css.note} data-inside role="alert">
      <div className={css.words}>
        <strong>{because ?? 'This ticket changed while you were writing.'}</strong>
        <Differences before={before} now={now} />
        {now.messageCount > before.messageCount && <span>Read the newer message before you act.</span>}
      </div>
    </div>
  );
}
