import { Button } from '@mantine/core';
import { IconBellOff, IconCloudOff } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useAcknowledge } from '../api/actions';
import { useEscalations, useNames, useTeams } from '../api/queries';
import { Ago } from '../parts/Ago';
import { Notice } from '../parts/Notice';
import { ScoreBadge } from '../parts/ScoreBadge';
import { RowSkeletons } from '../queue/RowSkeletons';
import * as labels from '../words/labels';
import { teamName } from '../words/people';
import { span } from '../words/time';
import { useAtNow } from '../words/useNow';
import { chains, type Chain } from './chains';
import css from './EscalationsScreen.module.css';

/** Promises that broke or are about to, until a person takes notice. No patient data stands here, as in the alerts. */
export default function EscalationsScreen() {
  const [state, setState] = useState<'open' | 'all'>('open');
  const escalations = useEscalations(state);
  const found = useMemo(() => escalations.data && chains(escalations.data), [escalations.data]);
  useEffect(() => {
    document.title = 'Escalations · OpenTriage';
  }, []);
  return (
    <section className={css.screen} aria-labelledby="escalations-title">
      <div className={css.head}>
        <h1 id="escalations-title" className={css.title}>
          Escalations
        </h1>
        {found && <span className={`${css.total} num`}>{found.length}</span>}
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
      <List found={found} error={escalations.error} retry={() => void escalations.refetch()} />
    </section>
  );
}

function List({ found, error, retry }: { found: Chain[] | undefined; error: Error | null; retry(): void }) {
  if (!found && error) {
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
  if (!found) return <RowSkeletons />;
  if (found.length === 0) {
    return (
      <Notice
        icon={<IconBellOff size={22} />}
        title="Nothing to acknowledge"
        text="Reminders and breaches appear here until a person takes notice."
      />
    );
  }
  return (
    <ul className={css.list}>
      {found.map((each) => (
        <Row key={each.latest.id} chain={each} />
      ))}
    </ul>
  );
}

function Row({ chain }: { chain: Chain }) {
  const { latest } = chain;
  const teams = useTeams().data;
  const nameOf = useNames();
  const acknowledge = useAcknowledge();
  return (
    <li className={css.row} data-stage={latest.stage}>
      <span className={css.score}>
        <ScoreBadge score={latest.score} />
      </span>
      <span className={css.words}>
        <Link className={css.what} to={`/tickets/${latest.ticketId}`}>
          {labels.broken(latest.clock, latest.stage, latest.step)}
        </Link>
        <span className={css.faint}>
          {teamName(teams, latest.team)}
          <Overdue dueAt={latest.dueAt ?? null} />
        </span>
        <span className={css.faint}>
          First told <Ago at={chain.since} />:{' '}
          {chain.told
            .map(({ recipient, unreached }) => nameOf(recipient) + (unreached ? ' (could not be reached)' : ''))
            .join(', ')}
        </span>
      </span>
      <span className={css.end}>
        {latest.acknowledgedAt ? (
          <span className={css.done}>
            Acknowledged{latest.acknowledgedBy && ` by ${nameOf(latest.acknowledgedBy)}`}{' '}
            <Ago at={latest.acknowledgedAt} />
          </span>
        ) : (
          <Button
            variant="default"
            size="sm"
            loading={acknowledge.isPending}
            onClick={() => acknowledge.mutate({ id: latest.id, ticketId: latest.ticketId })}
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
