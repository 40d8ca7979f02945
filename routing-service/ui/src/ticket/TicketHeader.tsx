import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconDots, IconX } from '@tabler/icons-react';
import { useMediaQuery } from '@mantine/hooks';
import type { RefObject } from 'react';
import { useMe, useTeams } from '../api/queries';
import type { QueueEntry } from '../api/types';
import { DueLabel } from '../parts/DueLabel';
import { Owner } from '../parts/Owner';
import { ScoreBadge } from '../parts/ScoreBadge';
import * as labels from '../words/labels';
import { teamName } from '../words/people';
import type { Verb } from './moves';
import css from './TicketHeader.module.css';

interface TicketHeaderProps {
  entry: QueueEntry;
  verbs: Set<Verb>;
  busy: boolean;
  heading: RefObject<HTMLHeadingElement | null>;
  onStart(verb: Verb): void;
  onClose(): void;
}

export function TicketHeader(props: TicketHeaderProps) {
  const { entry, heading, onClose } = props;
  const me = useMe();
  const teams = useTeams().data;
  const wide = useMediaQuery('(min-width: 1080px)', true, { getInitialValueInEffect: false });
  return (
    <header className={css.header}>
      <div className={css.top}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          className={css.back}
          aria-label={wide ? 'Close the ticket' : 'Back to the list'}
          onClick={onClose}
        >
          {wide ? <IconX size={18} /> : <IconArrowLeft size={20} />}
        </ActionIcon>
        <h1 id="ticket-title" ref={heading} tabIndex={-1} className={css.title}>
          <bdi>{entry.patientName ?? 'Unknown sender'}</bdi>
        </h1>
        <Actions {...props} />
      </div>
      <div className={css.facts}>
        <ScoreBadge score={entry.score} />
        <span className={css.fact}>{labels.category[entry.category]}</span>
        <span className={css.state} data-state={entry.state}>
          {labels.state[entry.state]}
        </span>
        {entry.disposition === 'REVIEW' && entry.state !== 'RESOLVED' && <span className={css.review}>In review</span>}
        <span className={css.fact}>{teamName(teams, entry.team)}</span>
        <Owner name={entry.ownerName ?? entry.owner} mine={entry.owner === me.id} />
        {entry.state !== 'RESOLVED' && <DueLabel clock={entry} kind={entry.clock} />}
        {entry.generation > 1 && <span className={css.fact}>reopened {entry.generation - 1}×</span>}
      </div>
    </header>
  );
}

const words: Record<Verb, { label: string; key?: string }> = {
  claim: { label: 'Claim', key: 'c' },
  respond: { label: 'Record answer', key: 'r' },
  resolve: { label: 'Resolve', key: 'e' },
  transfer: { label: 'Transfer', key: 't' },
  pause: { label: 'Pause' },
  release: { label: 'Release to team' },
  reopen: { label: 'Reopen' },
};

function Actions({ entry, verbs, busy, onStart }: TicketHeaderProps) {
  const shown = (['claim', 'reopen', 'respond', 'resolve', 'transfer'] as Verb[]).filter((each) => verbs.has(each));
  const rest = (['pause', 'release'] as Verb[]).filter((each) => verbs.has(each));
  // What the owner does next stands out; on somebody else's ticket nothing does.
  const me = useMe().id;
  const main = entry.owner === null || entry.owner === me ? shown[0] : undefined;
  const label = (verb: Verb) => (verb === 'claim' && entry.state === 'WAITING' ? 'Resume' : words[verb].label);
  return (
    <div className={css.actions} role="group" aria-label="Actions">
      {shown.map((verb) => (
        <Tooltip key={verb} label={<Hint label={label(verb)} hotkey={words[verb].key} />}>
          <Button
            size="compact-md"
            className={css.action}
            variant={verb === main ? 'filled' : 'default'}
            disabled={busy}
            onClick={() => onStart(verb)}
          >
            {label(verb)}
          </Button>
        </Tooltip>
      ))}
      {rest.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label="More actions">
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((verb) => (
              <Menu.Item key={verb} disabled={busy} onClick={() => onStart(verb)}>
                {label(verb)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

function Hint({ label, hotkey }: { label: string; hotkey: string | undefined }) {
  return (
    <>
      {label} {hotkey && <span className={css.key}>{hotkey}</span>}
    </>
  );
}
