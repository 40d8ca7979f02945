import { Button } from '@mantine/core';
import { useAcknowledge } from '../api/actions';
import { useNames } from '../api/queries';
import type { Ticket } from '../api/types';
import { Ago } from '../parts/Ago';
import * as labels from '../words/labels';
import css from './EscalationList.module.css';
import { Panel } from './Panel';
import { toAcknowledge } from './toAcknowledge';

export function EscalationList({ ticket }: { ticket: Ticket }) {
  const nameOf = useNames();
  const acknowledge = useAcknowledge();
  if (ticket.escalations.length === 0) return null;
  const newestFirst = ticket.escalations.toSorted((a, b) => Date.parse(b.firedAt) - Date.parse(a.firedAt));
  const actable = new Set(toAcknowledge(ticket.escalations).map((each) => each.id));
  return (
    <Panel title="Escalations" count={ticket.escalations.length}>
      <ul className={css.list}>
        {newestFirst.map((each) => (
          <li key={each.id} className={css.item}>
            <span className={css.words}>
              <strong>{labels.stage(each.stage, each.step)}</strong>
              <span className={css.faint}>
                {labels.clock[each.clock]} clock, <Ago at={each.firedAt} />
                {each.recipients.length > 0 && `, to ${each.recipients.map(nameOf).join(', ')}`}
              </span>
              {each.acknowledgedAt && (
                <span className={css.done}>
                  Acknowledged{each.acknowledgedBy && ` by ${nameOf(each.acknowledgedBy)}`}{' '}
                  <Ago at={each.acknowledgedAt} />
                </span>
              )}
            </span>
            {actable.has(each.id) && (
              <Button
                size="xs"
                className={css.button}
                variant="default"
                loading={acknowledge.isPending && acknowledge.variables.id === each.id}
                onClick={() => acknowledge.mutate({ id: each.id, ticketId: ticket.id })}
              >
                Acknowledge
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
