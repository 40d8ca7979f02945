import { useTeams } from '../api/queries';
import type { HistoryEntry, Team, Ticket } from '../api/types';
import { Ago } from '../parts/Ago';
import { sentence } from '../words/labels';
import { nameOf } from '../words/people';
import css from './History.module.css';
import { Panel } from './Panel';
import { steps } from './steps';

/** Newest first. Reads are part of it: who looked is part of what happened. */
export function History({ ticket }: { ticket: Ticket }) {
  const teams = useTeams().data;
  const entries = steps(ticket.history);
  return (
    <Panel title="History" count={entries.length}>
      <ol className={css.list}>
        {entries.map((each, index) => (
          <li key={index} className={css.item}>
            <span className={css.what}>
              <strong>{sentence(each.action)}</strong>{' '}
              <span className={css.actor}>by {each.actorName ?? nameOf(teams, each.actor)}</span>
              {each.times > 1 && <span className={css.actor}> {each.times} times</span>}
            </span>
            <span className={css.when}>
              <Ago at={each.at} />
            </span>
            {details(each, teams) && <span className={css.detail}>{details(each, teams)}</span>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

const hidden = new Set(['version', 'ticketVersion', 'generation', 'messageId', 'ticketId']);

function details({ detail }: HistoryEntry, teams: Team[] | undefined): string {
  if (!detail) return '';
  if (typeof detail === 'string') return detail;
  return Object.entries(detail)
    .filter(([key, value]) => !hidden.has(key) && value !== null && value !== '')
    .map(([key, value]) => `${sentence(key.replace(/([A-Z])/g, ' $1')).toLowerCase()}: ${words(value, teams)}`)
    .join(', ');
}

function words(value: unknown, teams: Team[] | undefined): string {
  if (Array.isArray(value)) return value.map((each) => words(each, teams)).join(', ');
  if (typeof value !== 'string') return JSON.stringify(value);
  if (/^[A-Z]+(_[A-Z]+)*$/.test(value)) return sentence(value).toLowerCase();
  return teams?.find((each) => each.id === value)?.name ?? nameOf(teams, value);
}
