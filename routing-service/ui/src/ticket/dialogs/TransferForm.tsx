import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMe, useTeams } from '../../api/queries';
import type { TransferReason } from '../../api/types';
import { transferReason } from '../../words/labels';
import { useDraft } from '../drafts';
import { FormFoot } from './FormFoot';
import css from './FormFoot.module.css';
import type { FormProps } from './TicketDialog';

/** Why is asked every time: transfers with causes are how rules get better. */
export function TransferForm({ entry, blocked, onDo, onClose }: FormProps) {
  const teams = useTeams().data ?? [];
  const mayNameOwner = useMe().roles.some((role) => /^(lead|admin)$/i.test(role));
  const empty = { team: '', owner: '', reason: '', note: '' };
  const [{ team, owner, reason, note }, change] = useDraft(entry.id, 'transfer', empty);
  const [tried, setTried] = useState(false);
  const members = teams.find((each) => each.id === team)?.members.filter((each) => each.id !== entry.owner) ?? [];
  const needsNote = reason === 'OTHER';
  const submit = () => {
    setTried(true);
    if (!team || !reason || (needsNote && !note.trim())) return;
    const to = owner ? { team, owner } : { team };
    onDo({ do: 'transfer', ...to, reason: reason as TransferReason, ...(note.trim() ? { note: note.trim() } : {}) });
  };
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <NativeSelect
        label="Team"
        required
        data-autofocus
        value={team}
        onChange={(event) => change({ team: event.currentTarget.value, owner: '' })}
        error={tried && !team ? 'Choose a team' : undefined}
        data={[
          { value: '', label: 'Choose a team' },
          ...teams.map((each) => ({
            value: each.id,
            label: each.id === entry.team ? `${each.name} (now)` : each.name,
          })),
        ]}
      />
      {mayNameOwner && (
        <NativeSelect
          label="Owner"
          description="Left open, the person with the most room on this team gets it"
          value={owner}
          disabled={!team}
          onChange={(event) => change({ owner: event.currentTarget.value })}
          data={[
            { value: '', label: 'Whoever has room' },
            ...members.map((each) => ({
              value: each.id,
              label: `${each.name} (${each.onShift ? `${each.load} of ${each.capacity}` : 'off shift'})`,
            })),
          ]}
        />
      )}
      <NativeSelect
        label="Reason"
        required
        value={reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={tried && !reason ? 'Choose a reason' : undefined}
        data={[
          { value: '', label: 'Choose a reason' },
          ...Object.entries(transferReason).map(([value, label]) => ({ value, label })),
        ]}
      />
      <Textarea
        label="Note"
        required={needsNote}
        value={note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        error={tried && needsNote && !note.trim() ? 'Say what the reason is' : undefined}
        rows={3}
        maxLength={2000}
        placeholder="What the next person should know"
      />
      <FormFoot action="Transfer" blocked={blocked} onClose={onClose} />
    </form>
  );
}
