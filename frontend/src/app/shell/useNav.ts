import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useMe } from '#shared/me/me';
import { type NavGroup, navFor } from './navigation';

const none: NavGroup[] = [];

/** The menu of who is signed in, of the pages there are. */
export function useNav(): NavGroup[] {
  const me = useMe();
  const { routesByPath } = useRouter();
  return useMemo(() => (me ? navFor(me, (to) => to in routesByPath) : none), [me, routesByPath]);
}
