import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { pages } from '#shared/tables/More';

/** What the address says the list is narrowed to. */
export type Filter = {
  all?: true;
  /** For whom one is being opened. */
  for?: number;
};

export const personOptions = (id: number) =>
  api.queryOptions('get', '/people/{id}', { params: { path: { id } } });

export const useCandidacies = ({ all }: Filter) =>
  api.useInfiniteQuery(
    'get',
    '/candidacies',
    { params: { query: { limit: 50, open: !all } } },
    { ...pages, placeholderData: keepPreviousData },
  );

export const candidacyOptions = (id: number) =>
  api.queryOptions('get', '/candidacies/{id}', { params: { path: { id } } });

export const fileOptions = (id: number) =>
  api.queryOptions('get', '/candidacies/{id}/file', { params: { path: { id } } });

export const supplyOptions = (id: number) =>
  api.queryOptions('get', '/candidacies/{id}/supply', { params: { path: { id } } });

export const interviewsOptions = (id: number) =>
  api.queryOptions('get', '/candidacies/{id}/interviews', { params: { path: { id } } });

export const servicesOptions = () =>
  api.queryOptions('get', '/services', { params: { query: { limit: 200 } } });

export const openingOptions = (id: number, service: number) =>
  api.queryOptions('get', '/people/{id}/candidacy-opening', { params: { path: { id }, query: { service } } });

export function useReread(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
}
