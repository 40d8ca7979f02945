import { Drawer } from '@mantine/core';
import { Suspense, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useConnection } from '../live/connection';
import { RowSkeletons } from '../queue/RowSkeletons';
import { SearchProvider } from '../queue/search';
import { KeysHelp } from './KeysHelp';
import { Logo } from './Logo';
import { SideNav } from './SideNav';
import { TopBar } from './TopBar';
import css from './Shell.module.css';
import { useShortcuts } from './shortcuts';

/** What stands around every screen: navigation at the side, search and the person on top. */
export function Shell() {
  const [nav, setNav] = useState(false);
  const [help, setHelp] = useState(false);
  const location = useLocation();
  const connection = useConnection();
  useShortcuts({ '?': () => setHelp(true) });

  return (
    <SearchProvider>
      <a href="#main" className={css.skip}>
        Skip to the content
      </a>
      <div className={css.shell}>
        <div className={css.side}>
          <div className={css.brand}>
            <Logo />
          </div>
          <SideNav />
        </div>
        <TopBar openNav={() => setNav(true)} openHelp={() => setHelp(true)} />
        <main id="main" className={css.main} tabIndex={-1}>
          {connection === 'offline' && (
            <p className={css.offline} role="status">
              You are offline. What you see may be out of date, and nothing can be saved until you are back.
            </p>
          )}
          <Suspense fallback={<RowSkeletons />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Drawer opened={nav} onClose={() => setNav(false)} size={272} title={<Logo />} closeButtonProps={{ 'aria-label': 'Close' }}>
        <SideNav key={location.key} onGo={() => setNav(false)} />
      </Drawer>
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
    </SearchProvider>
  );
}
