import { ActionIcon } from '@mantine/core';
import { IconMenu2, IconSearch, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useSearch } from '../queue/search';
import { LiveBadge } from './LiveBadge';
import { useShortcuts } from './shortcuts';
import css from './TopBar.module.css';
import { UserMenu } from './UserMenu';

export function TopBar({ openNav, openHelp }: { openNav(): void; openHelp(): void }) {
  return (
    <header className={css.bar}>
      <ActionIcon
        className={css.burger}
        variant="subtle"
        color="gray"
        size={40}
        aria-label="Open the menu"
        onClick={openNav}
      >
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
  const { pathname } = useLocation();
  const navigate = useNavigate();
  useShortcuts({ '/': () => box.current?.focus() });
  return (
    <div className={css.search} role="search">
      <IconSearch size={16} className={css.glass} aria-hidden />
      <input
        ref={box}
        type="text"
        className={css.input}
        value={typed}
        onChange={(event) => {
          type(event.target.value);
          if (pathname === '/escalations') void navigate('/');
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') type('');
          if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
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
