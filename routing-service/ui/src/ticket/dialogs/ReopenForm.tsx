import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useDraft } from '../drafts';
import { FormFoot } from './FormFoot';
import css from './FormFoot.module.css';
import type { FormProps } from './TicketDialog';

export function ReopenForm({ entry, blocked, onDo, onClose }: FormProps) {
  const [{ reason }, change] = useDraft(entry.id, 'reopen', { reason: '' });
  const [tried, setTried] = useState(false);
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim()) onDo({ do: 'reopen', reason: reason.trim() });
      }}
    >
      <p className={css.text}>The ticket goes back to its team with new clocks; who owned it before is not assumed.</p>
      <Textarea
        label="Reason"
        required
        data-autofocus
        value={reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={tried && !reason.trim() ? 'Say why it comes back' : undefined}
        rows={3}
        maxLength={1000}
      />
      <FormFoot action="Reopen" blocked={blocked} onClose={onClose} />
    </form>
  );
}
