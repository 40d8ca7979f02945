import { createTheme, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ApiError } from './api/http';
import { QueueScreen } from './queue/QueueScreen';
import { Crash } from './shell/Crash';
import { NotFound } from './shell/NotFound';
import { useScheme } from './shell/scheme';
import { Session } from './shell/Session';
import { Shell } from './shell/Shell';
import { SignedIn } from './shell/SignedIn';

const EscalationsScreen = lazy(() => import('./escalations/EscalationsScreen'));

const theme = createTheme({
  fontFamily: 'var(--ot-font)',
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: {
      defaultProps: {
        openDelay: 350,
        transitionProps: { duration: 80 },
        events: { hover: true, focus: true, touch: true },
      },
    },
    Menu: { defaultProps: { transitionProps: { duration: 80 }, withInitialFocusPlaceholder: false } },
  },
});

function newClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Without a network things fail at once and say so; nothing waits to be done later, when nobody expects it any more.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: 10_000,
        // A "no" stays a "no"; a silence may end.
        retry: (failures, error) => !(error instanceof ApiError && error.status < 500) && failures < 2,
      },
    },
  });
}

export function App() {
  const scheme = useScheme();
  const [client] = useState(newClient);
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={client}>
        <Crash>
          <BrowserRouter>
            <Session>
              <Routes>
                <Route path="signed-in" element={<SignedIn />} />
                <Route element={<Shell />}>
                  <Route index element={<QueueScreen />} />
                  <Route path="tickets/:id" element={<QueueScreen />} />
                  <Route path="escalations" element={<EscalationsScreen />} />
                  <Route path="*" element={<NotFound />} />
                </Route>
              </Routes>
            </Session>
          </BrowserRouter>
        </Crash>
        <Notifications position="bottom-left" limit={3} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
