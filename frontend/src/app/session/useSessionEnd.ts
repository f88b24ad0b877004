import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { signedOut } from '#shared/api/session';
import { isOpen } from './guard';

/** When the server says that the session is over: to the sign-in, and afterwards back to this page. */
export function useSessionEnd(): void {
  const router = useRouter();
  const queries = useQueryClient();
  useEffect(
    () =>
      signedOut.listen(() => {
        const { pathname, href } = router.state.location;
        if (isOpen(pathname)) return;
        queries.clear();
        void router.navigate({ to: '/sign-in', search: { to: href } });
      }),
    [router, queries],
  );
}
