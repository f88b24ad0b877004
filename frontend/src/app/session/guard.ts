import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { Problem } from '#shared/api/problem';
import { meOptions } from '#shared/me/me';
import { clockOptions } from '#shared/time/clock';

const goOn = (queries: QueryClient): Promise<boolean> =>
  import('../offline/offline').then(
    (offline) => offline.goOn(queries),
    () => false,
  );

/** The pages that need no session. */
const open = ['/sign-in', '/invitation', '/demo'];

export const isOpen = (pathname: string): boolean => open.includes(pathname);

/** Who asks and what time it is are known before any page; without a session it is the sign-in first. */
export async function requireSession(queries: QueryClient, pathname: string, href: string): Promise<void> {
  if (isOpen(pathname)) return;
  try {
    await Promise.all([queries.ensureQueryData(meOptions()), queries.ensureQueryData(clockOptions())]);
  } catch (error) {
    if (error instanceof Problem && error.status === 401)
      throw redirect({ to: '/sign-in', search: href === '/' ? {} : { to: href } });
    if (error instanceof Problem && error.isUnreachable && (await goOn(queries))) return;
    throw error;
  }
}
