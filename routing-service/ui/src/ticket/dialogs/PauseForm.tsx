import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { serverNow } from '../../api/serverTime';
import { useDraft } from '../drafts';
import { FormFoot } from './FormFoot';
import css from './FormFoot.module.css';
import type { FormProps } from './TicketDialog';

const reasons = [
  'Waiting for the patient',
  'Waiting for the provider',
  'Waiting for the pharmacy',
  'Waiting for the insurer',
  'Waiting for another office',
];
const OTHER = 'Something else';
const HOUR = 3_600_000;
const lengths = [
  { label: 'Until somebody resumes it', value: '' },
  { label: '1 hour', value: String(HOUR) },
  { label: '4 hours', value: String(4 * HOUR) },
  { label: '1 day', value: String(24 * HOUR) },
  { label: '3 days', value: String(72 * HOUR) },
];

export function PauseForm({ entry, blocked, onDo, onClose }: FormProps) {
  const empty = { reason: reasons[0] ?? '', other: '', length: String(24 * HOUR) };
  const [{ reason, other, length }, change] = useDraft(entry.id, 'pause', empty);
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    const why = reason === OTHER ? other.trim() : reason;
    if (!why) return;
    const until = length && new Date(serverNow() + Number(length)).toISOString();
    onDo({ do: 'pause', reason: why, ...(until ? { until } : {}) });
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
        label="Why it waits"
        required
        data-autofocus
        value={reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        data={[...reasons, OTHER]}
      />
      {reason === OTHER && (
        <TextInput
          label="What for"
          required
          value={other}
          onChange={(event) => change({ other: event.currentTarget.value })}
          error={tried && !other.trim() ? 'Say what it waits for' : undefined}
          maxLength={200}
        />
      )}
      <NativeSelect
        label="How long"
        value={length}
        onChange={(event) => change({ length: event.currentTarget.value })}
        data={lengths}
      />
      <p className={css.text}>Its clocks stand still meanwhile. A new message from the patient ends the pause.</p>
      <FormFoot action="Pause" blocked={blocked} onClose={onClose} />
    </form>
  );
}
