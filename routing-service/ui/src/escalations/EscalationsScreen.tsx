import { Button } from '@mantine/core';
import { IconBellOff, IconCloudOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useAcknowledge } from '../api/actions';
import { useEscalations, useNames, useTeams } from '../api/queries';
import type { Alert, OpenEscalation } from '../api/types';
import { Ago } from '../parts/Ago';
import { Notice } from '../parts/Notice';
import { ScoreBadge } from '../parts/ScoreBadge';
import { RowSkeletons } from '../queue/RowSkeletons';
import * as labels from '../words/labels';
import { teamName } from '../words/people';
import { span } from '../words/time';
import { useAtNow } from '../words/useNow';
import css from './EscalationsScreen.module.css';

/** Promises that broke or are about to, until a person takes notice. No patient data stands here, as in the alerts. */
export default function EscalationsScreen() {
  const [state, setState] = useState<'open' | 'all'>('open');
  const escalations = useEscalations(state);
  useEffect(() => {
    document.title = 'Escalations · OpenTriage';
  }, []);
  return (
    <section className={css.screen} aria-labelledby="escalations-title">
      <div className={css.head}>
        <h1 id="escalations-title" className={css.title}>
          Escalations
        </h1>
        {escalations.data && <span className={`${css.total} num`}>{escalations.data.length}</span>}
        <div className={css.switch} role="group" aria-label="Which escalations">
          {(['open', 'all'] as const).map((each) => (
            <button
              key={each}
              type="button"
              className={css.tab}
              aria-pressed={state === each}
              onClick={() => setState(each)}
            >
              {each === 'open' ? 'Open' : 'All'}
            </button>
          ))}
        </div>
      </div>
      <List items={escalations.data} error={escalations.error} retry={() => void escalations.refetch()} />
    </section>
  );
}

function List({ items, error, retry }: { items: OpenEscalation[] | undefined; error: Error | null; retry(): void }) {
  if (!items && error) {
    return (
      <Notice
        alert
        icon={<IconCloudOff size={22} />}
        title="Escalations could not be loaded"
        text={`${error.message} Alerts still go out by mail.`}
        action={{ label: 'Try again', run: retry }}
      />
    );
  }
  if (!items) return <RowSkeletons />;
  if (items.length === 0) {
    return (
      <Notice
        icon={<IconBellOff size={22} />}
        title="Nothing to acknowledge"
        text="Reminders and breaches appear here until a person takes notice."
      />
    );
  }
  const urgentFirst = items.toSorted((a, b) => b.score - a.score || Date.parse(a.firedAt) - Date.parse(b.firedAt));
  return (
    <ul className={css.list}>
      {urgentFirst.map((each) => (
        <Row key={each.id} escalation={each} />
      ))}
    </ul>
  );
}

function Row({ escalation }: { escalation: OpenEscalation }) {
  const teams = useTeams().data;
  const nameOf = useNames();
  const acknowledge = useAcknowledge();
  return (
    <li className={css.row} data-stage={escalation.stage}>
      <span className={css.score}>
        <ScoreBadge score={escalation.score} />
      </span>
      <span className={css.words}>
        <Link className={css.what} to={`/tickets/${escalation.ticketId}`}>
          {labels.stage(escalation.stage, escalation.step)}: {labels.clock[escalation.clock].toLowerCase()}
        </Link>
        <span className={css.faint}>
          {teamName(teams, escalation.team)}, fired <Ago at={escalation.firedAt} />
          <Overdue dueAt={escalation.dueAt ?? null} />
        </span>
        <Told escalation={escalation} />
      </span>
      <span className={css.end}>
        {escalation.acknowledgedAt ? (
          <span className={css.done}>
            Acknowledged{escalation.acknowledgedBy && ` by ${nameOf(escalation.acknowledgedBy)}`}{' '}
            <Ago at={escalation.acknowledgedAt} />
          </span>
        ) : (
          <Button
            variant="default"
            size="sm"
            loading={acknowledge.isPending}
            onClick={() => acknowledge.mutate({ id: escalation.id, ticketId: escalation.ticketId })}
          >
            Acknowledge
          </Button>
        )}
      </span>
    </li>
  );
}

function Overdue({ dueAt }: { dueAt: string | null }) {
  const words = useAtNow((now) => {
    if (!dueAt) return '';
    const left = Date.parse(dueAt) - now;
    return left > 0 ? `, due in ${span(left)}` : `, overdue ${span(left)}`;
  });
  return <span className="num">{words}</span>;
}

function Told({ escalation }: { escalation: OpenEscalation }) {
  const nameOf = useNames();
  const alerts: Alert[] = escalation.alerts.length
    ? escalation.alerts
    : escalation.recipients.map((recipient) => ({ recipient, channel: '', state: '', attempts: 0 }));
  if (alerts.length === 0) return null;
  return (
    <span className={css.faint}>
      Told:{' '}
      {alerts
        .map((each) => [
          nameOf(each.recipient),
          [each.channel, each.state]
            .filter(Boolean)
            .map((word) => labels.sentence(word).toLowerCase())
            .join(' '),
        ])
        .map(([who, how]) => (how ? `${who} (${how})` : who))
        .join(', ')}
    </span>
  );
}
