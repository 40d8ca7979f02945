import { useMe, useNames, useTeams } from '../api/queries';
import type { HistoryEntry, Ticket } from '../api/types';
import { Ago } from '../parts/Ago';
import { sentence } from '../words/labels';
import { teamName } from '../words/people';
import css from './History.module.css';
import { Panel } from './Panel';
import { said, type Names } from './said';
import { steps, type Step } from './steps';

/** Newest first. Reads are part of it: who looked is part of what happened. */
export function History({ ticket }: { ticket: Ticket }) {
  const teams = useTeams().data;
  const names: Names = { person: useNames(), team: (id) => teamName(teams, id), zone: useMe().practice.timeZone };
  const entries = steps(ticket.history);
  return (
    <Panel title="History" count={entries.length}>
      <ol className={css.list}>
        {entries.map((each, index) => (
          <Line key={index} step={each} names={names} />
        ))}
      </ol>
    </Panel>
  );
}

function Line({ step, names }: { step: Step; names: Names }) {
  const { facts, note } = said(step, names);
  const nameOf = ({ actor, actorName }: HistoryEntry) => actorName ?? names.person(actor);
  return (
    <li className={css.item}>
      <span className={css.what}>
        <strong>{sentence(step.action)}</strong>{' '}
        <span className={css.actor}>by {(step.readers.length ? step.readers : [step]).map(nameOf).join(', ')}</span>
      </span>
      <span className={css.when}>
        <Ago at={step.at} />
      </span>
      {facts && <span className={css.detail}>{facts}</span>}
      {note && (
        <q className={css.note} dir="auto">
          {note}
        </q>
      )}
    </li>
  );
}
