import { keepPreviousData, useQueries, useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { pages } from '#shared/tables/More';
import type { Filter, Scope } from './search';

export const useServiceRules = (filter: Filter) =>
  api.useInfiniteQuery(
    'get',
    '/service-rules',
    { params: { query: { limit: 100, ...filter } } },
    { ...pages, placeholderData: keepPreviousData },
  );

export const serviceOptions = (id: number) =>
  api.queryOptions('get', '/services/{id}', { params: { path: { id } } });

const LIMIT = 200;

export const barsOptions = (id: number) =>
  api.queryOptions('get', '/services/{id}/bars', { params: { path: { id }, query: { limit: LIMIT } } });

export const barDifferenceOptions = (from: number, to: number) =>
  api.queryOptions('get', '/bars/{id}/difference', { params: { path: { id: to }, query: { from } } });

export const barDraftOptions = (id: number) =>
  api.queryOptions('get', '/services/{id}/bar-draft', { params: { path: { id } } });

export const curriculaOptions = () =>
  api.queryOptions('get', '/curricula', { params: { query: { limit: LIMIT } } });

export const curriculumOptions = (id: number, version?: number) =>
  api.queryOptions('get', '/curricula/{id}', {
    params: { path: { id }, query: version ? { version } : {} },
  });

/** All of them, also those that are retired. */
export const useCurricula = () =>
  api.useInfiniteQuery('get', '/curricula', { params: { query: { limit: 100, retired: true } } }, pages);

export const curriculumVersionsOptions = (id: number) =>
  api.queryOptions('get', '/curricula/{id}/versions', {
    params: { path: { id }, query: { limit: LIMIT } },
  });

export const curriculumDifferenceOptions = (id: number, from: number, to: number) =>
  api.queryOptions('get', '/curricula/{id}/difference', { params: { path: { id }, query: { from, to } } });

export const servicesOptions = () =>
  api.queryOptions('get', '/services', { params: { query: { limit: LIMIT } } });

/** The tasks of some curricula, to choose from. */
export function useTasksOf(curricula: readonly number[]): { value: string; label: string }[] {
  return useQueries({
    queries: curricula.map((id) => curriculumOptions(id)),
    combine: (all) => {
      const tasks = all.flatMap((q) => q.data?.version?.tasks ?? []);
      return [...new Map(tasks.map((t) => [t.key, { value: t.key, label: t.title }])).values()];
    },
  });
}

/** The service's name; nothing for the organisation. */
export function useScopeName({ service }: Scope): string | undefined {
  const queries = service ? [serviceOptions(service)] : [];
  return useSuspenseQueries({ queries }).map((q) => q.data.name)[0];
}

export const rubricsOptions = (scope: Scope) =>
  api.queryOptions('get', '/rubrics', { params: { query: { ...scope, limit: LIMIT } } });

export const rubricDifferenceOptions = (from: number, to: number) =>
  api.queryOptions('get', '/rubrics/{id}/difference', { params: { path: { id: to }, query: { from } } });

export const rubricDraftOptions = (scope: Scope) =>
  api.queryOptions('get', '/rubric-draft', { params: { query: scope } });

/** After a publication: who goes by what is shown in many places. */
export function useReread(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries();
}
