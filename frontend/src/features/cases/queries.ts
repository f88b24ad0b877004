import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, http } from '#shared/api/client';
import type { MyShowCaseList, ShowCaseList } from '#shared/api/schema';

const at = (id: number) => ({ params: { path: { id } } });

const paging = {
  initialPageParam: '',
  getNextPageParam: (last: { next?: string }) => last.next || undefined,
};

export const myCasesOptions = () =>
  infiniteQueryOptions({
    ...paging,
    queryKey: ['get', '/me/show-cases', 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const query = pageParam ? { cursor: pageParam } : {};
      return (await http.GET('/me/show-cases', { params: { query }, signal })).data as MyShowCaseList;
    },
  });

/** For coordinators: cases with a seat that nobody holds, the longest waiting first. */
export const shortCasesOptions = () =>
  infiniteQueryOptions({
    ...paging,
    queryKey: ['get', '/show-cases/short', 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const query = pageParam ? { cursor: pageParam } : {};
      return (await http.GET('/show-cases/short', { params: { query }, signal })).data as ShowCaseList;
    },
  });

export const caseOptions = (id: number) => api.queryOptions('get', '/show-cases/{id}', at(id));

export const versionOptions = (id: number, number: number) =>
  api.queryOptions(
    'get',
    '/show-cases/{id}/versions/{number}',
    { params: { path: { id, number } } },
    { staleTime: Number.POSITIVE_INFINITY },
  );

export const reviewersOptions = (id: number) => api.queryOptions('get', '/show-cases/{id}/reviewers', at(id));

const MOST_SERVICES = 200;

export const servicesOptions = () =>
  api.queryOptions('get', '/services', { params: { query: { limit: MOST_SERVICES } } });

/** After an act everything that shows the case is read again. */
function useAct<T>(act: (input: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => void client.invalidateQueries() });
}

export const useWithdraw = (id: number) => useAct(() => http.POST('/show-cases/{id}/withdraw', at(id)));

export const useOffer = (id: number) =>
  useAct((body: { personId: number; reason: string }) =>
    http.POST('/show-cases/{id}/offers', { ...at(id), body }),
  );

export const useClear = () => useAct((finding: number) => http.POST('/findings/{id}/clear', at(finding)));
