import type { Action } from '../../api/actions';
import type { QueueEntry } from '../../api/types';
import { Dialog } from '../../parts/Dialog';
import { PauseForm } from './PauseForm';
import { ReopenForm } from './ReopenForm';
import { ResolveForm } from './ResolveForm';
import { RespondForm } from './RespondForm';
import { TransferForm } from './TransferForm';

/** The moves that ask for something first. */
export type Ask = Exclude<Action['do'], 'claim' | 'release'>;

export interface FormProps {
  entry: QueueEntry;
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

export default function TicketDialog({ ask, ...props }: FormProps & { ask: Ask }) {
  const { title, Form } = forms[ask];
  return (
    <Dialog opened onClose={props.onClose} title={title}>
      <Form {...props} />
    </Dialog>
  );
}
