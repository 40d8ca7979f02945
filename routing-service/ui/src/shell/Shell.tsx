import { Drawer } from '@mantine/core';
import { Suspense, useState } from 'react';
import { Outlet } from 'react-router';
import { RowSkeletons } from '../queue/RowSkeletons';
import { SearchProvider } from '../queue/search';
import { KeysHelp } from './KeysHelp';
import { OutOfDate } from './OutOfDate';
import { SideNav } from './SideNav';
import { TopBar } from './TopBar';
import css from './Shell.module.css';
import { useShortcuts } from './shortcuts';

/** What stands around every screen: navigation at the side, search and the person on top. */
export function Shell() {
  const [nav, setNav] = useState(false);
  const [help, setHelp] = useState(false);
  useShortcuts({ '?': () => setHelp(true) });

  return (
    <SearchProvider>
      <a href="#main" className={css.skip}>
        Skip to the content
      </a>
      <div className={css.shell}>
        <SideNav className={css.side} />
        <TopBar openNav={() => setNav(true)} openHelp={() => setHelp(true)} />
        <main id="main" className={css.main} tabIndex={-1}>
          <OutOfDate />
          <Suspense fallback={<RowSkeletons />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Drawer.Root
        opened={nav}
        onClose={() => setNav(false)}
        size={280}
        lockScroll={false}
        transitionProps={{ duration: 120 }}
      >
        <Drawer.Overlay />
        <Drawer.Content aria-label="Menu">
          <SideNav onGo={() => setNav(false)} />
          <Drawer.CloseButton className={css.close} aria-label="Close the menu" />
        </Drawer.Content>
      </Drawer.Root>
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
    </SearchProvider>
  );
}
