import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { api } from '#shared/api/client';
import type { Me } from '#shared/api/schema';
import { adoptLocale } from '#shared/i18n/runtime';
import { meOptions } from '#shared/me/me';

/** Who to be in a demo organisation; nobody in any other. */
export const demoPeopleOptions = () =>
  api.queryOptions('get', '/demo/people', {}, { staleTime: Number.POSITIVE_INFINITY });

/** What follows when the server has let somebody in: nothing of anybody before is kept. */
export function useEnter(): (me: Me, to: string) => void {
  const queries = useQueryClient();
  const router = useRouter();
  return (me, to) => {
    queries.clear();
    queries.setQueryData(meOptions().queryKey, me);
    router.history.push(to);
    if (!me.demo) adoptLocale(me.locale);
  };
}
