import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { Problem } from '#shared/api/problem';
import { pages } from '#shared/tables/More';

const path = (id: number) => ({ params: { path: { id } } });

export const pathOptions = () => api.queryOptions('get', '/me/path', {}, { staleTime: 15_000 });

export const planOptions = (id: number) => api.queryOptions('get', '/plans/{id}', path(id));

export const taskOptions = (id: number) =>
  api.queryOptions('get', '/tasks/{id}', path(id), { staleTime: 5_000 });

export const historyOptions = (id: number) =>
  api.queryOptions('get', '/tasks/{id}/history', { params: { path: { id }, query: { limit: 100 } } });

export const certificationsOptions = (person: number) =>
  api.queryOptions('get', '/people/{id}/certifications', path(person));

export const candidaciesOptions = (person: number) =>
  api.queryOptions('get', '/candidacies', { params: { query: { person, limit: 20 } } });

export const mentorsOptions = (id: number) => api.queryOptions('get', '/plans/{id}/mentors', path(id));

export const attemptsOptions = (person: number) => api.queryOptions('get', '/people/{id}/path', path(person));

export const curriculaOptions = () =>
  api.queryOptions('get', '/curricula', { params: { query: { limit: 200 } } });

export const updateOptions = (id: number) => api.queryOptions('get', '/plans/{id}/update', path(id));

export type Whose = 'mentees' | 'reports' | 'everyone';
export type Order = 'name' | 'due' | 'waiting';

export function usePlans(whose: Whose, sort: Order, ended: boolean) {
  const query = ended ? { whose, sort } : ({ whose, sort, state: 'active' } as const);
  return api.useInfiniteQuery('get', '/plans', { params: { query: { ...query, limit: 50 } } }, pages);
}

/**
 * An act on a plan or a task; whatever it touched is read again. done comes first, since the place of the act may be
 * gone with the new data; after a refusal of what is stale, what is new is read.
 */
export function useAct<In, Out>(send: (given: In) => Promise<Out>, done?: (out: Out, given: In) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (out, given) => {
      done?.(out, given);
      return client.invalidateQueries();
    },
    onError: (error) => {
      if (error instanceof Problem && error.isStale) void client.invalidateQueries();
    },
  });
}
