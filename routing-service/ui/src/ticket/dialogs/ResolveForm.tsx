import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Outcome } from '../../api/types';
import { outcome as outcomes } from '../../words/labels';
import { useDraft } from '../drafts';
import { FormFoot } from './FormFoot';
import css from './FormFoot.module.css';
import type { FormProps } from './TicketDialog';

export function ResolveForm({ entry, blocked, onDo, onClose }: FormProps) {
  const [{ outcome, note }, change] = useDraft(entry.id, 'resolve', { outcome: 'DONE', note: '' });
  const [tried, setTried] = useState(false);
  // Closing a clinical urgent ticket as nothing or spam is a claim that somebody must be able to stand for.
  const needsNote = entry.score === 5 && outcome !== 'ANSWERED' && outcome !== 'DONE';
  const submit = () => {
    setTried(true);
    if (needsNote && !note.trim()) return;
    onDo({ do: 'resolve', outcome: outcome as Outcome, ...(note.trim() ? { note: note.trim() } : {}) });
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
      <Radio.Group label="Outcome" value={outcome} onChange={(value) => change({ outcome: value })}>
        <div className={css.form} style={{ marginTop: 8, gap: 10 }}>
          {Object.entries(outcomes).map(([value, { word, means }], index) => (
            <Radio
              key={value}
              value={value}
              label={word}
              description={means}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label="Note"
        required={needsNote}
        value={note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        error={tried && needsNote && !note.trim() ? 'Say why a clinical urgent ticket ends this way' : undefined}
        rows={3}
        maxLength={2000}
      />
      <FormFoot action="Resolve" blocked={blocked} onClose={onClose} />
    </form>
  );
}
