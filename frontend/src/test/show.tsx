import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import type { Me } from '#shared/api/schema';
import { meOptions } from '#shared/me/me';
import { clockOptions } from '#shared/time/clock';
import { sampleClock } from './clock';

/** Somebody who is signed in, in Taipei. */
export const sampleMe: Me = {
  id: 1,
  name: 'Chia-Wei Lin',
  nativeName: '林家瑋',
  title: 'Support Engineer',
  zone: 'Asia/Taipei',
  siteId: 1,
  site: { id: 1, slug: 'taipei', name: 'Taipei' },
  shifts: [{ days: [1, 2, 3, 4, 5], from: 540, to: 1080 }],
  nightFrom: 1320,
  nightTo: 420,
  locale: 'en',
  roles: [],
  via: 'session',
  unread: 0,
  waiting: 0,
  demo: false,
  parts: {
    plan: true,
    mentors: false,
    reviews: true,
    manages: false,
    panels: false,
    candidate: false,
    develops: false,
    arranges: false,
    administers: false,
  },
};

type World = { me?: Partial<Me>; at?: string };

/** Shows a page as in the app: signed in, with the sample clock, at an address; every other address shows itself. */
export function show(page: () => ReactNode, { me = {}, at = '/page' }: World = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(meOptions().queryKey, { ...sampleMe, ...me });
  client.setQueryData(clockOptions().queryKey, sampleClock);
  const root = createRootRoute({ component: Outlet });
  const own = createRoute({
    getParentRoute: () => root,
    path: at.replace(/[?#].*$/, ''),
    component: () => <Suspense>{page()}</Suspense>,
  });
  const other = createRoute({ getParentRoute: () => root, path: '$', component: Elsewhere });
  const history = createMemoryHistory({ initialEntries: [at] });
  const router = createRouter({ routeTree: root.addChildren([own, other]), history });
  const shown = render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...shown, client, router };

  function Elsewhere() {
    return <p>{router.state.location.href}</p>;
  }
}
