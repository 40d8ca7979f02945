import { useState } from 'react';
import { useClocks, useMe } from '../api/queries';
import type { Clock, Ticket } from '../api/types';
import { DueLabel } from '../parts/DueLabel';
import * as labels from '../words/labels';
import { durationMillis, moment, span, used } from '../words/time';
import { useAtNow, useNow } from '../words/useNow';
import css from './Clocks.module.css';
import { Panel } from './Panel';

export function Clocks({ ticket }: { ticket: Ticket }) {
  const [explain, setExplain] = useState(false);
  const current = ticket.clocks.filter((each) => each.generation === ticket.generation);
  return (
    <Panel
      title="Clocks"
      end={
        <button type="button" className={css.explain} aria-expanded={explain} onClick={() => setExplain(!explain)}>
          {explain ? 'Hide' : 'Explain'}
        </button>
      }
    >
      {current.length === 0 && <p className={css.none}>No clock runs on this ticket.</p>}
      <ul className={css.list}>
        {current.map((each) => (
          <ClockLine key={each.kind} clock={each} />
        ))}
      </ul>
      {explain && <Explanation id={ticket.id} />}
    </Panel>
  );
}

function ClockLine({ clock }: { clock: Clock }) {
  const zone = useMe().practice.timeZone;
  const now = useNow(30);
  const timed = {
    dueAt: clock.dueAt ?? null,
    remindAt: clock.remindAt ?? null,
    clockState: clock.state,
    breached: clock.breached,
  };
  return (
    <li className={css.clock}>
      <span className={css.top}>
        <span className={css.kind}>{labels.clock[clock.kind]}</span>
        <DueLabel clock={timed} kind={clock.kind} />
      </span>
      {clock.state === 'RUNNING' && clock.dueAt && <Progress clock={clock} />}
      <span className={css.note}>
        {span(durationMillis(clock.target))}{' '}
        {clock.wallClock ? 'around the clock' : 'of business time: stands still while the practice is closed'}
        {clock.remindAt && Date.parse(clock.remindAt) > now && `; reminder ${moment(clock.remindAt, now, zone)}`}
        {clock.dueAt && clock.state === 'RUNNING' && `, breach ${moment(clock.dueAt, now, zone)}`}
        {clock.stoppedAt && `, stopped ${moment(clock.stoppedAt, now, zone)}`}
      </span>
    </li>
  );
}

function Progress({ clock }: { clock: Clock }) {
  const percent = useAtNow((now) =>
    Math.round(100 * used(clock.startedAt, clock.remindAt ?? null, clock.dueAt ?? null, now)),
  );
  const tone = percent >= 100 ? 'over' : percent >= 50 ? 'risk' : 'calm';
  return (
    <span
      className={css.bar}
      role="meter"
      aria-label={`${labels.clock[clock.kind]} clock used`}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuetext={`${percent} %`}
      data-tone={tone}
    >
      <span className={css.fill} style={{ width: `${percent}%` }} />
      <span className={css.half} title="Reminder at 50 %" />
    </span>
  );
}

function Explanation({ id }: { id: string }) {
  const { data, isPending, isError } = useClocks(id, true);
  if (isPending) return <p className={css.none}>Asking…</p>;
  if (isError) return <p className={css.none}>The clocks cannot be explained right now.</p>;
  return (
    <ul className={css.sentences}>
      {data.explain.map((each, index) => (
        <li key={index}>{each}</li>
      ))}
    </ul>
  );
}
