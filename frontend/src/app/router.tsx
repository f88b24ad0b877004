import { createRouter } from '@tanstack/react-router';
import { queryClient } from '#shared/api/client';
import { NotFound } from '#shared/ui/ErrorState';
import { PageSkeleton } from '#shared/ui/Skeletons';
import { routeTree } from '../routeTree.gen';
import { PageError } from './PageError';

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingMs: 150,
  defaultPendingMinMs: 0,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

const TRIES = 40;

/** After a navigation the title takes the focus, so that it is read aloud and Tab goes on from there. */
function focusTitle(tries = TRIES): void {
  const title = document.querySelector<HTMLElement>('[data-page-title]');
  if (title) title.focus({ preventScroll: true });
  else if (tries > 0) setTimeout(() => focusTitle(tries - 1), 50);
}

router.subscribe('onResolved', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) focusTitle();
});
