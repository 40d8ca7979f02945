import { Popover, Tooltip, UnstyledButton } from '@mantine/core';
import { IconDeviceDesktop, IconKeyboard, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useState } from 'react';
import { useMe } from '../api/queries';
import { sentence } from '../words/labels';
import { failed } from '../parts/toast';
import { initials } from '../words/people';
import { choose, useChosenScheme, type Scheme } from './scheme';
import { useEndSession } from './Session';
import css from './UserMenu.module.css';

const schemes: { value: Scheme; label: string; icon: typeof IconSun }[] = [
  { value: 'light', label: 'Light', icon: IconSun },
  { value: 'dark', label: 'Dark', icon: IconMoon },
  { value: 'auto', label: 'System', icon: IconDeviceDesktop },
];

/** Who is signed in, how the desk looks, and the way out. */
export function UserMenu({ openHelp }: { openHelp(): void }) {
  const me = useMe();
  const [opened, setOpened] = useState(false);
  const endSession = useEndSession();
  const leave = () => void endSession().catch((error: Error) => failed('You are still signed in', error.message));
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={264}
      trapFocus
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>
        <Tooltip label={me.name} disabled={opened}>
          <UnstyledButton
            className={css.me}
            aria-label={`${me.name}, account and settings`}
            onClick={() => setOpened(!opened)}
          >
            <span className={css.avatar} aria-hidden>
              {initials(me.name)}
            </span>
          </UnstyledButton>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={css.panel} aria-label="Account and settings">
        <div className={css.who}>
          <strong>{me.name}</strong>
          <span>{me.roles.map(sentence).join(', ')}</span>
          <span>{me.practice.name}</span>
        </div>
        <SchemeChoice />
        <button
          type="button"
          className={css.item}
          onClick={() => {
            setOpened(false);
            openHelp();
          }}
        >
          <IconKeyboard size={17} stroke={1.75} aria-hidden /> Keyboard <kbd className={css.key}>?</kbd>
        </button>
        <button type="button" className={css.item} onClick={leave}>
          <IconLogout size={17} stroke={1.75} aria-hidden /> Sign out
        </button>
      </Popover.Dropdown>
    </Popover>
  );
}

function SchemeChoice() {
  const scheme = useChosenScheme();
  return (
    <fieldset className={css.schemes}>
      <legend className="sr">Appearance</legend>
      {schemes.map(({ value, label, icon: Icon }) => (
        <label key={value} className={css.scheme} data-on={scheme === value || undefined}>
          <input type="radio" name="scheme" className="sr" checked={scheme === value} onChange={() => choose(value)} />
          <Icon size={16} stroke={1.75} aria-hidden />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
