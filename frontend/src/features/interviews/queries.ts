import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { pages } from '#shared/tables/More';

/** What the address says the list is narrowed to. */
export type Filter = { ended?: true; everyone?: true };

const options = { ...pages, placeholderData: keepPreviousData };

export const useMyInterviews = (ended: boolean, enabled: boolean) =>
  api.useInfiniteQuery(
    'get',
    '/me/interviews',
    { params: { query: { limit: 50, ended } } },
    { ...options, enabled },
  );

export const useAllInterviews = (ended: boolean, enabled: boolean) =>
  api.useInfiniteQuery(
    'get',
    '/interviews',
    { params: { query: { limit: 50, ended } } },
    { ...options, enabled },
  );

export const interviewOptions = (id: number) =>
  api.queryOptions('get', '/interviews/{id}', { params: { path: { id } } });

export const candidacyOptions = (id: number) =>
  api.queryOptions('get', '/candidacies/{id}', { params: { path: { id } } });

/** Who might sit there at a start; wall is the local time of a zone. */
export const poolOptions = (id: number, when: { wall: string; zone: string; fold?: number }) =>
  api.queryOptions('get', '/candidacies/{id}/panel-pool', { params: { path: { id }, query: when } });

/** Panels and hours, the best first, from a UTC day on; four weeks of them. */
export const foundOptions = (id: number, from?: string) =>
  api.queryOptions('get', '/candidacies/{id}/options', {
    params: { path: { id }, query: from ? { from } : {} },
  });

/** Other hours for an interview, with the same people where that can be. */
export const otherHoursOptions = (id: number, from?: string) =>
  api.queryOptions('get', '/interviews/{id}/options', {
    params: { path: { id }, query: from ? { from } : {} },
  });

/** Interviews to come at which the reader could sit in and learn. */
export const useOpenings = () => api.useInfiniteQuery('get', '/me/shadow-openings', {}, pages);

export function useReread(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
}
