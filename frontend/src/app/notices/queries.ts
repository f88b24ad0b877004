import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '#shared/api/client';
import type { Me } from '#shared/api/schema';
import { meOptions } from '#shared/me/me';
import { pages } from '#shared/tables/More';

const LIMIT = 30;

export const useNotices = () =>
  api.useInfiniteQuery('get', '/me/notifications', { params: { query: { limit: LIMIT } } }, pages);

/** What was shown counts as read; the list keeps showing which of it was new. */
export function useRead(newest: number | undefined): void {
  const queries = useQueryClient();
  const { mutate } = api.useMutation('post', '/me/notifications/read');
  useEffect(() => {
    if (newest === undefined) return;
    const forget = (): void => {
      queries.setQueryData<Me>(meOptions().queryKey, (me) => me && { ...me, unread: 0 });
    };
    mutate({ body: { upTo: newest } }, { onSuccess: forget });
  }, [newest, mutate, queries]);
}
