import { infiniteQueryOptions, useQueryClient } from '@tanstack/react-query';
import { api, http } from '#shared/api/client';
import type { ConflictWaiverList, DeclaredConflictList } from '#shared/api/schema';

const paging = {
  initialPageParam: '',
  getNextPageParam: (last: { next?: string }) => last.next || undefined,
};

/** A page of fifty; the first says nothing of where it begins. */
const from = (cursor: string) => ({ limit: 50, ...(cursor ? { cursor } : {}) });

export const declaredOptions = () =>
  infiniteQueryOptions({
    ...paging,
    queryKey: ['get', '/declared-conflicts', 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await http.GET('/declared-conflicts', { params: { query: from(pageParam) }, signal });
      return data as DeclaredConflictList;
    },
  });

export const waiversOptions = () =>
  infiniteQueryOptions({
    ...paging,
    queryKey: ['get', '/conflict-waivers', 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await http.GET('/conflict-waivers', { params: { query: from(pageParam) }, signal });
      return data as ConflictWaiverList;
    },
  });

export const personOptions = (id: number) =>
  api.queryOptions('get', '/people/{id}', { params: { path: { id } } });

/** What stands between a person and judging another. */
export const checkOptions = (person: number, other: number) =>
  api.queryOptions('get', '/conflicts', { params: { query: { other, people: [person] } } });

export const recordOptions = (id: number) =>
  api.queryOptions('get', '/people/{id}/conflicts', { params: { path: { id } } });

export function useReread(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
}
