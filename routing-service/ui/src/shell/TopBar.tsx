import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { IconKeyboard, IconLogout, IconMenu2, IconMoon, IconSearch, IconSun, IconDeviceDesktop, IconX } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { useMe } from '../api/queries';
import { useSearch } from '../queue/search';
import { initials } from '../words/people';
import { sentence } from '../words/labels';
import { LiveBadge } from './LiveBadge';
import css from './TopBar.module.css';
import { choose, useChosenScheme, type Scheme } from './scheme';
import { useEndSession } from './Session';
import { useShortcuts } from './shortcuts';

export function TopBar({ openNav, openHelp }: { openNav(): void; openHelp(): void }) {
  return (
    <header className={css.bar}>
      <ActionIcon className={css.burger} variant="subtle" color="gray" size={40} aria-label="Open the menu" onClick={openNav}>
        <IconMenu2 size={20} />
      </ActionIcon>
      <SearchBox />
      <div className={css.end}>
        <LiveBadge />
        <UserMenu openHelp={openHelp} />
      </div>
    </header>
  );
}

function SearchBox() {
  const { typed, type } = useSearch();
  const box = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => box.current?.focus() });
  return (
    <div className={css.search} role="search">
      <IconSearch size={16} className={css.glass} aria-hidden />
      <input
        ref={box}
        type="text"
        className={css.input}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          type('');
          event.currentTarget.blur();
        }}
        placeholder="Search tickets"
        aria-label="Search tickets"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
      />
      {typed === '' ? (
        <kbd className={css.hint} aria-hidden>
          /
        </kbd>
      ) : (
        <button type="button" className={css.clear} aria-label="Clear the search" onClick={() => type('')}>
          <IconX size={14} />
        </button>
      )}
    </div>
  );
}

const schemes: { value: Scheme; label: string; icon: typeof IconSun }[] = [
  { value: 'light', label: 'Light', icon: IconSun },
  { value: 'dark', label: 'Dark', icon: IconMoon },
  { value: 'auto', label: 'As the system', icon: IconDeviceDesktop },
];

function UserMenu({ openHelp }: { openHelp(): void }) {
  const me = useMe();
  const scheme = useChosenScheme();
  const endSession = useEndSession();
  const leave = () =>
    void endSession().catch((error: Error) =>
      notifications.show({ title: 'You are still signed in', message: error.message, color: 'red' }),
    );
  return (
    <Menu position="bottom-end" width={260} withinPortal>
      <Menu.Target>
        <Tooltip label={me.name}>
          <UnstyledButton className={css.me} aria-label={`${me.name}, account and settings`}>
            <span className={css.avatar} aria-hidden>
              {initials(me.name)}
            </span>
          </UnstyledButton>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={css.who}>
          <strong>{me.name}</strong>
          <span>{me.roles.map(sentence).join(', ')}</span>
          <span>{me.practice.name}</span>
        </div>
        <Menu.Divider />
        <Menu.Label>Appearance</Menu.Label>
        {schemes.map(({ value, label, icon: Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} />}
            onClick={() => choose(value)}
            rightSection={scheme === value ? <span className={css.chosen}>chosen</span> : undefined}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={openHelp} rightSection={<kbd>?</kbd>}>
          Keyboard
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
