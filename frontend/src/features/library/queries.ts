import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, http } from '#shared/api/client';
import type { LibraryCaseList } from '#shared/api/schema';
import type { LibrarySearch } from './search';

const A_PAGE = 20;

/** Approved cases that have all of what is asked, the last approved first. */
export const libraryOptions = (search: LibrarySearch) =>
  infiniteQueryOptions({
    queryKey: ['get', '/library', 'pages', search],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...search, limit: A_PAGE, ...(pageParam ? { cursor: pageParam } : {}) };
      return (await http.GET('/library', { params: { query }, signal })).data as LibraryCaseList;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
  });

export const readingOptions = (id: number) =>
  api.queryOptions('get', '/library/{id}', { params: { path: { id } } });

const MOST_SERVICES = 200;

export const servicesOptions = () =>
  api.queryOptions(
    'get',
    '/services',
    { params: { query: { limit: MOST_SERVICES } } },
    { staleTime: 600_000 },
  );

const RELATED = 6;

/** The newest of the same service, one more than are shown. */
export const relatedOptions = (service: string) =>
  api.queryOptions('get', '/library', { params: { query: { service, limit: RELATED } } });

/** What reviewers said is there for those who may see the whole case. */
export const wholeCaseOptions = (id: number) =>
  api.queryOptions('get', '/show-cases/{id}', { params: { path: { id } } });
