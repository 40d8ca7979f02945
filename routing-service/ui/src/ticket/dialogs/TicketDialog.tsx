import { useState } from 'react';
import type { Action } from '../../api/actions';
import type { QueueEntry } from '../../api/types';
import { Dialog } from '../../parts/Dialog';
import { Meanwhile } from './Meanwhile';
import { PauseForm } from './PauseForm';
import { ReopenForm } from './ReopenForm';
import { ResolveForm } from './ResolveForm';
import { RespondForm } from './RespondForm';
import { TransferForm } from './TransferForm';

/** The moves that ask for something first. */
export type Ask = Exclude<Action['do'], 'claim' | 'release'>;

export interface FormProps {
  entry: QueueEntry;
  /** The ticket does not allow it any more. */
  blocked: boolean;
  onDo(action: Action): void;
  onClose(): void;
}

const forms: Record<Ask, { title: string; Form: (props: FormProps) => React.ReactNode }> = {
  transfer: { title: 'Transfer', Form: TransferForm },
  respond: { title: 'Record an answer', Form: RespondForm },
  resolve: { title: 'Resolve', Form: ResolveForm },
  pause: { title: 'Pause', Form: PauseForm },
  reopen: { title: 'Reopen', Form: ReopenForm },
};

interface TicketDialogProps extends Omit<FormProps, 'blocked'> {
  ask: Ask;
  /** Why the ticket does not allow it any more. */
  because: string | null;
  /** Closed without giving up what was typed. */
  onLeave(): void;
}

/** A form over a ticket that goes on changing underneath: what does is shown before the form is sent. */
export default function TicketDialog({ ask, because, onLeave, ...props }: TicketDialogProps) {
  const { title, Form } = forms[ask];
  const [before] = useState(props.entry);
  return (
    <Dialog opened onClose={onLeave} title={title}>
      <Meanwhile before={before} now={props.entry} because={because} />
      <Form {...props} blocked={because !== null} />
    </Dialog>
  );
}
