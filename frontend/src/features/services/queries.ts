import { keepPreviousData } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { pages } from '#shared/tables/More';

/** What the address says the list is narrowed to. */
export type Filter = { q?: string };

export const useServices = (filter: Filter) =>
  api.useInfiniteQuery(
    'get',
    '/services',
    { params: { query: { limit: 100, ...filter } } },
    { ...pages, placeholderData: keepPreviousData },
  );

export const serviceOptions = (id: number) =>
  api.queryOptions('get', '/services/{id}', { params: { path: { id } } });

export const barsOptions = (id: number) =>
  api.queryOptions('get', '/services/{id}/bars', { params: { path: { id } } });

export const useStandings = (service: number) =>
  api.useInfiniteQuery('get', '/standings', { params: { query: { service, limit: 100 } } }, pages);

export const useCandidates = (service: number) =>
  api.useInfiniteQuery(
    'get',
    '/candidacies',
    { params: { query: { service, open: true, limit: 50 } } },
    pages,
  );
