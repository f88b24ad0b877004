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

const of = (id: number) => ({ params: { path: { id } } });

export const serviceOptions = (id: number) => api.queryOptions('get', '/services/{id}', of(id));

export const barsOptions = (id: number) => api.queryOptions('get', '/services/{id}/bars', of(id));

export const developersOptions = (id: number) => api.queryOptions('get', '/services/{id}/developers', of(id));

export const regionsOptions = () => api.queryOptions('get', '/regions');

export const useSmes = (id: number) =>
  api.useInfiniteQuery(
    'get',
    '/services/{id}/smes',
    { params: { path: { id }, query: { limit: 100 } } },
    pages,
  );

export const useCandidates = (service: number) =>
  api.useInfiniteQuery(
    'get',
    '/candidacies',
    { params: { query: { service, open: true, limit: 100 } } },
    pages,
  );

export const useHistory = (id: number) =>
  api.useInfiniteQuery(
    'get',
    '/services/{id}/standing-history',
    { params: { path: { id }, query: { limit: 6 } } },
    pages,
  );

export const curriculaOptions = (service: number) =>
  api.queryOptions('get', '/curricula', { params: { query: { service, limit: 20 } } });

export const curriculumOptions = (id: number) => api.queryOptions('get', '/curricula/{id}', of(id));

/** The newest of a service, or of the organisation. */
export const rubricOptions = (service?: number) =>
  api.queryOptions('get', '/rubrics', { params: { query: { limit: 1, ...(service ? { service } : {}) } } });
