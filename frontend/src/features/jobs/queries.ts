import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { pages } from '#shared/tables/More';
import type { JobState, Search } from './search';

const OFTEN = 15_000;

/** Jobs come and go while one looks. */
export const healthOptions = () =>
  api.queryOptions('get', '/jobs/health', undefined, { refetchInterval: OFTEN, staleTime: 0 });

export function useJobs(search: Search) {
  const state: JobState = search.state ?? 'dead';
  const { kind } = search;
  const query = { limit: 50, ...(state === 'all' ? {} : { state }), ...(kind ? { kind } : {}) };
  return api.useInfiniteQuery(
    'get',
    '/jobs',
    { params: { query } },
    { ...pages, placeholderData: keepPreviousData },
  );
}

export function useReread(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
}
