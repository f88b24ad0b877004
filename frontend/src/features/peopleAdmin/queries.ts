import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { pages } from '#shared/tables/More';

/** What the address says the list is narrowed to. */
export type Filter = { q?: string; removed?: true };

export const usePeople = (filter: Filter) =>
  api.useInfiniteQuery(
    'get',
    '/people',
    { params: { query: { limit: 50, ...filter } } },
    { ...pages, placeholderData: keepPreviousData },
  );

const at = (id: number) => ({ params: { path: { id } } });

export const personOptions = (id: number) => api.queryOptions('get', '/people/{id}', at(id));

/** What would need somebody else. */
export const holdingOptions = (id: number) => api.queryOptions('get', '/people/{id}/holding', at(id));

const MOST_SITES = 200;

export const sitesOptions = () =>
  api.queryOptions('get', '/sites', { params: { query: { limit: MOST_SITES } } });

/** What is changed here is shown on many pages. */
export function useReread(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
}
