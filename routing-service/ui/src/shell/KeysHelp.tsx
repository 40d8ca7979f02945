import { Switch } from '@mantine/core';
import { Dialog } from '../parts/Dialog';
import css from './KeysHelp.module.css';
import { switchShortcuts, useShortcutsOn } from './shortcuts';

const keys: [string, string][] = [
  ['j', 'Next ticket'],
  ['k', 'Previous ticket'],
  ['Enter', 'Open the ticket'],
  ['Esc', 'Back to the list'],
  ['c', 'Claim'],
  ['t', 'Transfer'],
  ['r', 'Record an answer'],
  ['e', 'Resolve'],
  ['/', 'Search'],
  ['?', 'This page'],
];

export function KeysHelp({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const on = useShortcutsOn();
  return (
    <Dialog opened={opened} onClose={onClose} title="Keyboard">
      <dl className={css.keys}>
        {keys.map(([key, does]) => (
          <div key={key} className={css.row}>
            <dt>{does}</dt>
            <dd>
              <kbd>{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        checked={on}
        onChange={(event) => switchShortcuts(event.currentTarget.checked)}
        label="Single keys act on tickets"
        description="Switch off if speech or switch input presses them by accident"
      />
    </Dialog>
  );
}
