import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, http } from '#shared/api/client';
import type { CandidacyList, ServiceMemberList, ServiceStandingChangeList } from '#shared/api/schema';
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

const paging = {
  initialPageParam: '',
  getNextPageParam: (last: { next?: string }) => last.next || undefined,
};

/** Where a page begins; the first says nothing of it. */
const from = (cursor: string) => (cursor ? { cursor } : {});

export const smesOptions = (id: number) =>
  infiniteQueryOptions({
    ...paging,
    queryKey: ['get', '/services/{id}/smes', 'pages', id],
    queryFn: async ({ pageParam, signal }) => {
      const params = { path: { id }, query: { limit: 100, ...from(pageParam) } };
      return (await http.GET('/services/{id}/smes', { params, signal })).data as ServiceMemberList;
    },
  });

export const candidatesOptions = (service: number) =>
  infiniteQueryOptions({
    ...paging,
    queryKey: ['get', '/candidacies', 'pages', service],
    queryFn: async ({ pageParam, signal }) => {
      const query = { service, open: true, limit: 100, ...from(pageParam) };
      return (await http.GET('/candidacies', { params: { query }, signal })).data as CandidacyList;
    },
  });

export const historyOptions = (id: number) =>
  infiniteQueryOptions({
    ...paging,
    queryKey: ['get', '/services/{id}/standing-history', 'pages', id],
    queryFn: async ({ pageParam, signal }) => {
      const params = { path: { id }, query: { limit: 6, ...from(pageParam) } };
      const { data } = await http.GET('/services/{id}/standing-history', { params, signal });
      return data as ServiceStandingChangeList;
    },
  });

export const curriculaOptions = (service: number) =>
  api.queryOptions('get', '/curricula', { params: { query: { service, limit: 20 } } });

export const curriculumOptions = (id: number) => api.queryOptions('get', '/curricula/{id}', of(id));

/** The newest of a service, or of the organisation. */
export const rubricOptions = (service?: number) =>
  api.queryOptions('get', '/rubrics', { params: { query: { limit: 1, ...(service ? { service } : {}) } } });
