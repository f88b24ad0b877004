import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { pages } from '#shared/tables/More';

/** What the address says the list is narrowed to. */
export type Filter = { q?: string; retired?: true };

export const useServices = (filter: Filter) =>
  api.useInfiniteQuery(
    'get',
    '/services',
    { params: { query: { limit: 100, ...filter } } },
    { ...pages, placeholderData: keepPreviousData },
  );

export const serviceOptions = (id: number) =>
  api.queryOptions('get', '/services/{id}', { params: { path: { id } } });

export const familiesOptions = () => api.queryOptions('get', '/service-families');

/** How many SMEs and candidates a retirement concerns. */
export const coverageOptions = (service: string) =>
  api.queryOptions('get', '/coverage/{service}', { params: { path: { service } } });

/** What is changed here is named on many pages. */
export function useReread(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
}
