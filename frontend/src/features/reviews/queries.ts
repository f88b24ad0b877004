import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, http } from '#shared/api/client';
import { ifMatch } from '#shared/api/edit';
import { pages } from '#shared/tables/More';
import type { Draft } from './model';

export type DeclineReason = 'busy' | 'conflict' | 'not_my_area';

const at = (id: number) => ({ params: { path: { id } } });

/** Nobody is asked for as many reviews as one page holds. */
export const queueOptions = () =>
  api.queryOptions('get', '/me/reviews', { params: { query: { limit: 200 } } }, { refetchInterval: 60_000 });

export const useGiven = () => api.useInfiniteQuery('get', '/me/reviews/given', {}, pages);

export const assignmentOptions = (id: number) => api.queryOptions('get', '/assignments/{id}', at(id));

/** My own writing is not fetched behind my back. */
export const reviewOptions = (id: number) =>
  api.queryOptions('get', '/assignments/{id}/review', at(id), { staleTime: Number.POSITIVE_INFINITY });

export const caseOptions = (id: number) => api.queryOptions('get', '/show-cases/{id}', at(id));

/** Versions never change. */
export const versionOptions = (id: number, number: number) =>
  api.queryOptions(
    'get',
    '/show-cases/{id}/versions/{number}',
    { params: { path: { id, number } } },
    { staleTime: Number.POSITIVE_INFINITY },
  );

/** From the version that I judged last, or else the one before. */
export const changesOptions = (id: number, to: number) =>
  api.queryOptions(
    'get',
    '/show-cases/{id}/changes',
    { params: { path: { id }, query: { to } } },
    { staleTime: Number.POSITIVE_INFINITY },
  );

export async function saveReview(id: number, revision: number, { verdict, ...rest }: Draft) {
  const { data } = await http.PUT('/assignments/{id}/review', {
    ...at(id),
    headers: ifMatch(revision),
    body: verdict ? { ...rest, verdict } : rest,
  });
  return data;
}

/** An act of mine on a review; whatever it touched is read again. */
function useAct<T>(send: (given: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => client.invalidateQueries() });
}

export const useAccept = (id: number) =>
  useAct((conflict: 'none' | 'declared') =>
    http.POST('/assignments/{id}/accept', { ...at(id), body: { conflict } }),
  );

export const useDecline = (id: number) =>
  useAct((body: { reason: DeclineReason; note: string }) =>
    http.POST('/assignments/{id}/decline', { ...at(id), body }),
  );

export const useSubmit = (id: number) =>
  useAct((revision: number) =>
    http.POST('/assignments/{id}/review/submit', { ...at(id), headers: ifMatch(revision) }),
  );

export const useClear = () => useAct((finding: number) => http.POST('/findings/{id}/clear', at(finding)));
