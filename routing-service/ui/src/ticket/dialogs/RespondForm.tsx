import { Textarea } from '@mantine/core';
import { useDraft } from '../drafts';
import { FormFoot } from './FormFoot';
import css from './FormFoot.module.css';
import type { FormProps } from './TicketDialog';

export function RespondForm({ entry, blocked, onDo, onClose }: FormProps) {
  const [{ note }, change] = useDraft(entry.id, 'respond', { note: '' });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        onDo({ do: 'respond', ...(note.trim() ? { note: note.trim() } : {}) });
      }}
    >
      <p className={css.text}>
        Records that you have answered the patient, by phone or in the chart, which stops the first response clock.
        Nothing is sent from here.
      </p>
      <Textarea
        label="Note"
        data-autofocus
        value={note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        rows={4}
        maxLength={2000}
        placeholder="How, and what was said"
      />
      <FormFoot action="Record answer" blocked={blocked} onClose={onClose} />
    </form>
  );
}
