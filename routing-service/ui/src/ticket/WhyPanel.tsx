import type { Message, RuleSetView, Ticket } from '../api/types';
import * as labels from '../words/labels';
import { Panel } from './Panel';
import css from './WhyPanel.module.css';

/** The message that set the ticket's score: the first with the highest. */
function deciding(ticket: Ticket): Message | undefined {
  return ticket.messages
    .filter((each) => each.assessment)
    .reduce<Message | undefined>(
      (best, each) => ((each.assessment?.score ?? 0) > (best?.assessment?.score ?? 0) ? each : best),
      undefined,
    );
}

export function WhyPanel({ ticket }: { ticket: Ticket }) {
  const assessment = deciding(ticket)?.assessment;
  if (!assessment) {
    return (
      <Panel title="Why this score">
        <p className={css.text}>No message of this ticket has been assessed, so a person decides.</p>
      </Panel>
    );
  }
  return (
    <Panel title="Why this score">
      <p className={css.lead}>
        <strong>
          {ticket.score} · {labels.scoreInFull(ticket.score)}
        </strong>
        {assessment.disposition === 'REVIEW' && ', and a person looks first'}
      </p>
      <div className={css.views}>
        <View name="Clinical rules" view={assessment.clinical} score={assessment.score} />
        <View name="Administrative rules" view={assessment.administrative} score={assessment.score} />
      </div>
      {assessment.reasons.length > 0 && (
        <ul className={css.reasons}>
          {assessment.reasons.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      <p className={css.text}>The higher of the two decides; a clinical finding always wins.</p>
      {assessment.language && assessment.language !== 'en' && (
        <p className={css.text}>Language of the message: {language(assessment.language)}</p>
      )}
    </Panel>
  );
}

function View({ name, view, score }: { name: string; view: RuleSetView; score: number }) {
  const found = view.score !== null && view.score !== undefined;
  return (
    <div className={css.view} data-decides={(found && view.score === score) || undefined}>
      <span className={css.name}>{name}</span>
      <span className={css.says}>
        {found ? (
          <>
            <b className="num">{view.score}</b>
            {view.category && ` · ${labels.category[view.category]}`}
          </>
        ) : (
          'found nothing'
        )}
      </span>
      <span className={css.version}>version {view.ruleSetVersion}</span>
    </div>
  );
}

function language(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
