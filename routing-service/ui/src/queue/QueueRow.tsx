import { IconBellRinging, IconEye } from '@tabler/icons-react';
import { memo } from 'react';
import { Link } from 'react-router';
import type { QueueEntry } from '../api/types';
import { useFresh } from '../live/fresh';
import { Ago } from '../parts/Ago';
import { ChannelIcons } from '../parts/ChannelIcons';
import { DueLabel } from '../parts/DueLabel';
import { Owner } from '../parts/Owner';
import { ScoreBadge } from '../parts/ScoreBadge';
import * as labels from '../words/labels';
import css from './QueueRow.module.css';

export interface RowProps {
  entry: QueueEntry;
  /** Address of the ticket, with the list that it stands in. */
  to: string;
  mine: boolean;
  team: string;
  selected: boolean;
  opened: boolean;
  /** Two lines, for a narrow list. */
  card: boolean;
  onSelect(id: string): void;
  onClaim(entry: QueueEntry): void;
}

export const QueueRow = memo(function QueueRow(props: RowProps) {
  const { entry, to, selected, opened, card, onSelect } = props;
  const fresh = useFresh(entry.id);
  return (
    <div
      className={css.row}
      data-card={card || undefined}
      data-opened={opened || undefined}
      data-fresh={fresh || undefined}
      data-score={entry.score}
    >
      <Link
        to={to}
        className={css.link}
        data-ticket={entry.id}
        tabIndex={selected ? 0 : -1}
        aria-current={opened ? 'true' : undefined}
        onFocus={() => onSelect(entry.id)}
      >
        {card ? <CardCells {...props} /> : <LineCells {...props} />}
      </Link>
      {!card && entry.owner === null && entry.state === 'OPEN' && (
        <button type="button" className={css.claim} tabIndex={-1} onClick={() => props.onClaim(entry)}>
          Claim<span className="sr"> this ticket</span> <kbd aria-hidden>c</kbd>
        </button>
      )}
    </div>
  );
});

function LineCells({ entry, mine, team }: RowProps) {
  return (
    <>
      <span className={css.score}>
        <ScoreBadge score={entry.score} />
      </span>
      <span className={css.subject}>
        <Name entry={entry} />
        <span className={css.preview}>{entry.preview || 'No text'}</span>
      </span>
      <span className={css.marks}>
        <Marks entry={entry} />
      </span>
      <span className={css.category}>{labels.category[entry.category]}</span>
      <span className={css.team}>{team}</span>
      <span className={css.channels}>
        <ChannelIcons channels={entry.channels} />
      </span>
      <span className={css.due}>
        <DueLabel clock={entry} kind={entry.clock} />
      </span>
      <span className={css.age}>
        <span className="sr">opened </span>
        <Ago at={entry.openedAt} plain />
      </span>
      <span className={css.owner}>
        <Owner name={entry.ownerName ?? entry.owner} mine={mine} shrinks />
      </span>
    </>
  );
}

function CardCells({ entry, mine }: RowProps) {
  return (
    <>
      <span className={css.cardTop}>
        <ScoreBadge score={entry.score} />
        <Name entry={entry} />
        <Marks entry={entry} />
        <span className={css.age}>
          <span className="sr">opened </span>
          <Ago at={entry.openedAt} plain />
        </span>
      </span>
      <span className={css.preview}>{entry.preview || 'No text'}</span>
      <span className={css.cardEnd}>
        <DueLabel clock={entry} kind={entry.clock} />
        <span className={css.category}>{labels.category[entry.category]}</span>
        <ChannelIcons channels={entry.channels} />
        <Owner name={entry.ownerName ?? entry.owner} mine={mine} short />
      </span>
    </>
  );
}

function Name({ entry }: { entry: QueueEntry }) {
  return (
    <span className={css.name} data-nobody={entry.patientName === null || undefined}>
      <bdi>{entry.patientName ?? 'Unknown sender'}</bdi>
      {entry.messageCount > 1 && (
        <span className={`${css.many} num`} title={`${entry.messageCount} messages in one ticket`}>
          {entry.messageCount}
          <span className="sr"> messages</span>
        </span>
      )}
    </span>
  );
}

function Marks({ entry }: { entry: QueueEntry }) {
  return (
    <>
      {entry.disposition === 'REVIEW' && (
        <span className={css.review} title="A person decides what this is">
          <IconEye size={15} stroke={1.9} aria-hidden />
          <span className="sr">In review</span>
        </span>
      )}
      {entry.escalations > 0 && (
        <span className={css.bell} title={`${entry.escalations} open escalation${entry.escalations > 1 ? 's' : ''}`}>
          <IconBellRinging size={15} stroke={1.9} aria-hidden />
          <span className="num">{entry.escalations}</span>
          <span className="sr"> open escalations</span>
        </span>
      )}
    </>
  );
}
