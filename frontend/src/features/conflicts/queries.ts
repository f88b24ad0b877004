import { useQueryClient } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { pages } from '#shared/tables/More';

export const useDeclared = () =>
  api.useInfiniteQuery('get', '/declared-conflicts', { params: { query: { limit: 50 } } }, pages);

export const useWaivers = () =>
  api.useInfiniteQuery('get', '/conflict-waivers', { params: { query: { limit: 50 } } }, pages);

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
