import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, http } from '#shared/api/client';
import { ifMatch } from '#shared/api/edit';
import type { Draft } from '#shared/api/schema';
import type { Fields } from './fields';

const at = (id: number) => ({ params: { path: { id } } });

export const caseOptions = (id: number) => api.queryOptions('get', '/show-cases/{id}', at(id));

/** What is being written decides what is shown; the server is asked anew by opening the page, and answers each save. */
export const draftOptions = (id: number) =>
  api.queryOptions('get', '/show-cases/{id}/draft', at(id), {
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });

export const reviewersOptions = (id: number) => api.queryOptions('get', '/show-cases/{id}/reviewers', at(id));

/** What the reviewers will go by: the service's own rubric, else the organisation's. */
export const rubricsOptions = (service?: number) =>
  api.queryOptions('get', '/rubrics', { params: { query: { ...(service ? { service } : {}), limit: 1 } } });

const given = <T>({ data }: { data?: T }): T => data as T;

export const saveDraft = async (id: number, fields: Fields, revision: number): Promise<Draft> =>
  given(await http.PUT('/show-cases/{id}/draft', { ...at(id), headers: ifMatch(revision), body: fields }));

export const redact = async (id: number, revision: number, fingerprints: string[]): Promise<Draft> =>
  given(
    await http.POST('/show-cases/{id}/draft/redact', {
      ...at(id),
      headers: ifMatch(revision),
      body: { fingerprints },
    }),
  );

const hit = (id: number, fingerprint: string) => ({ params: { path: { id, fingerprint } } });

export const dismiss = async (id: number, fingerprint: string, reason: string): Promise<Draft> =>
  given(
    await http.PUT('/show-cases/{id}/draft/dismissals/{fingerprint}', {
      ...hit(id, fingerprint),
      body: { reason },
    }),
  );

export const undismiss = async (id: number, fingerprint: string): Promise<Draft> =>
  given(await http.DELETE('/show-cases/{id}/draft/dismissals/{fingerprint}', hit(id, fingerprint)));

/** Freezes the draft as it is on the server. */
export function useSubmit(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (revision: number) =>
      http.POST('/show-cases/{id}/submit', { ...at(id), headers: ifMatch(revision) }),
    onSuccess: () => void client.invalidateQueries(),
  });
}
