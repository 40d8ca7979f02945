import { IconX } from '@tabler/icons-react';
import { useNames } from '../api/queries';
import type { QueueEntry, Ticket } from '../api/types';
import { sentence } from '../words/labels';
import { clearConflict, useConflict } from './conflict';
import { Differences } from './Differences';
import { hasDraft } from './drafts';
import css from './ConflictNote.module.css';
import { lastChange } from './steps';

const tried = {
  claim: 'Your claim',
  release: 'Your release',
  transfer: 'Your transfer',
  pause: 'Your pause',
  respond: 'Your answer',
  resolve: 'Your resolution',
  reopen: 'Your reopening',
};

/** Somebody was faster: what did not happen, who changed what, and how the ticket stands now. */
export function ConflictNote({ entry, ticket }: { entry: QueueEntry; ticket: Ticket | undefined }) {
  const conflict = useConflict(entry.id);
  const nameOf = useNames();
  if (!conflict) return null;
  const { before, action, problem } = conflict;
  const last = ticket && ticket.version > before.version ? lastChange(ticket.history) : undefined;
  const newMessage = (problem.current ?? entry).messageCount > before.messageCount;
  return (
    <div className={css.note} role="alert">
      <div className={css.words}>
        <strong>{tried[action.do]} was not saved: this ticket changed while you were looking at it.</strong>
        {last && (
          <span>
            Last change: {sentence(last.action).toLowerCase()} by {last.actorName ?? nameOf(last.actor)}.
          </span>
        )}
        <Differences before={before} now={problem.current ?? entry} />
        {newMessage && <span>Read the newer message before you act.</span>}
        <span className={css.faint}>
          What you see below is how it stands now. If it is still right, do it again
          {hasDraft(entry.id, action.do) && ': what you wrote is still there'}.
        </span>
      </div>
      <button
        type="button"
        className={css.close}
        aria-label="Put this notice away"
        onClick={() => clearConflict(entry.id)}
      >
        <IconX size={16} aria-hidden />
      </button>
    </div>
  );
}
