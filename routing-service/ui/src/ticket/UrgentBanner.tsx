import { Button } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useAcknowledge } from '../api/actions';
import { useNames } from '../api/queries';
import type { Ticket } from '../api/types';
import { toAcknowledge } from './toAcknowledge';
import css from './UrgentBanner.module.css';

/** A score 5 says so across the whole ticket, and what is wanted from the person who sees it. */
export function UrgentBanner({ ticket, onClaim }: { ticket: Ticket; onClaim: (() => void) | undefined }) {
  const acknowledge = useAcknowledge();
  const nameOf = useNames();
  if (ticket.score !== 5 || ticket.state === 'RESOLVED' || ticket.state === 'MERGED') return null;
  const open = toAcknowledge(ticket.escalations)[0];
  const seen = ticket.escalations.find((each) => each.acknowledgedAt && each.clock === 'ACKNOWLEDGE');
  const waits = ticket.clocks.some(
    (each) => each.kind === 'ACKNOWLEDGE' && each.state === 'RUNNING' && each.generation === ticket.generation,
  );
  return (
    <div className={css.banner} role="note" aria-label="Clinical urgent">
      <IconAlertTriangleFilled size={20} className={css.icon} aria-hidden />
      <div className={css.words}>
        <strong>Score 5: clinical urgent</strong>
        <span>
          {waits || open
            ? 'Call the patient now. If this is an emergency, tell them to call 911; for thoughts of suicide, 988.'
            : seen?.acknowledgedBy
              ? `Acknowledged by ${nameOf(seen.acknowledgedBy)}. It stays open until the patient is answered.`
              : 'A person has taken this up. It stays open until the patient is answered.'}
        </span>
      </div>
      {open ? (
        <Button
          variant="white"
          color="red"
          className={css.button}
          loading={acknowledge.isPending}
          onClick={() => acknowledge.mutate({ id: open.id, ticketId: ticket.id })}
        >
          Acknowledge
        </Button>
      ) : (
        onClaim && (
          <Button variant="white" color="red" className={css.button} onClick={onClaim}>
            Claim
          </Button>
        )
      )}
    </div>
  );
}
