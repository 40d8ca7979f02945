import { IconPaperclip } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useMe } from '../api/queries';
import type { IntakeNote, Message, MessageField, Person } from '../api/types';
import { Ago } from '../parts/Ago';
import { ChannelIcon } from '../parts/ChannelIcons';
import { ScoreBadge } from '../parts/ScoreBadge';
import * as labels from '../words/labels';
import { phone } from '../words/phone';
import { moment } from '../words/time';
import { useNow } from '../words/useNow';
import { Legend } from './Legend';
import { numbered } from './marks';
import { MarkedText } from './MarkedText';
import css from './MessageCard.module.css';

export function MessageCard({ message, ticketScore }: { message: Message; ticketScore: number }) {
  const [active, setActive] = useState<number | null>(null);
  const marks = useMemo(() => numbered(message.assessment?.hits ?? []), [message.assessment]);
  const text = (field: MessageField, value: string) => (
    <MarkedText
      text={value}
      marks={marks.filter(({ hit }) => hit.field === field)}
      active={active}
      onActive={setActive}
    />
  );
  const quotedHit = marks.some(({ hit }) => hit.field === 'QUOTED');
  return (
    <article
      id={`message-${message.id}`}
      className={css.card}
      aria-label={`${labels.channel[message.channel]} message`}
    >
      <header className={css.head}>
        <span className={css.channel}>
          <ChannelIcon channel={message.channel} />
          {labels.channel[message.channel]}
        </span>
        <Received message={message} />
        {message.assessment && message.assessment.score !== ticketScore && (
          <ScoreBadge score={message.assessment.score} />
        )}
      </header>
      <Writer message={message} />
      <Notes notes={message.notes} />
      {message.subject && (
        <h3 className={css.subject} dir="auto">
          {text('SUBJECT', message.subject)}
        </h3>
      )}
      {message.body.trim() ? (
        <div className={css.body} dir="auto">
          {text('BODY', message.body)}
        </div>
      ) : (
        <p className={css.nothing}>This message has no text. Listen to the recording or call back.</p>
      )}
      {message.quoted && (
        <details className={css.quoted} open={quotedHit}>
          <summary>Quoted earlier messages and signature</summary>
          <div className={css.body} dir="auto">
            {text('QUOTED', message.quoted)}
          </div>
        </details>
      )}
      {message.attachments.length > 0 && (
        <ul className={css.files} aria-label="Attachments">
          {message.attachments.map((file, index) => (
            <li key={index} className={css.file}>
              <IconPaperclip size={14} aria-hidden />
              <span className={css.fileName}>{file.name}</span>
              <span className={css.faint}>{size(file.size)}</span>
            </li>
          ))}
        </ul>
      )}
      <Legend marks={marks} active={active} onActive={setActive} />
    </article>
  );
}

function Received({ message }: { message: Message }) {
  const zone = useMe().practice.timeZone;
  const now = useNow(60);
  return (
    <span className={css.when}>
      <span className="num">{moment(message.receivedAt, now, zone)}</span>
      <span aria-hidden> · </span>
      <Ago at={message.receivedAt} />
    </span>
  );
}

function Writer({ message }: { message: Message }) {
  const { patient, sender } = message;
  return (
    <dl className={css.people}>
      {sender && <PersonLine role="From" person={sender} />}
      <PersonLine role={sender ? 'About' : 'From'} person={patient} identity />
    </dl>
  );
}

function PersonLine({ role, person, identity = false }: { role: string; person: Person; identity?: boolean }) {
  return (
    <div className={css.person}>
      <dt>{role}</dt>
      <dd>
        <strong>
          <bdi>{person.name ?? 'Name not given'}</bdi>
        </strong>
        {person.birthDate && <span className={css.fact}>born {birthday(person.birthDate)}</span>}
        {person.phone && (
          <a className={css.fact} href={`tel:${person.phone}`}>
            {phone(person.phone)}
          </a>
        )}
        {person.email && <span className={css.fact}>{person.email}</span>}
        {identity && <IdentityChip person={person} />}
      </dd>
    </div>
  );
}

function IdentityChip({ person }: { person: Person }) {
  const { word, means } = labels.identity[person.identity];
  return (
    <span className={css.identity} data-identity={person.identity} title={means}>
      {word}
    </span>
  );
}

function Notes({ notes }: { notes: IntakeNote[] }) {
  const shown = notes.filter((each) => each !== 'HAS_ATTACHMENTS');
  if (shown.length === 0) return null;
  return (
    <ul className={css.notes} aria-label="Noticed while reading">
      {shown.map((each) => (
        <li key={each}>{labels.note[each] ?? labels.sentence(each)}</li>
      ))}
    </ul>
  );
}

/** Month, day and year, with no time zone to shift it by a day. */
function birthday(date: string): string {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString('en-US', {
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
