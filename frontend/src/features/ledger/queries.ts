import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, http } from '#shared/api/client';
import type { LedgerEntryList } from '#shared/api/schema';
import { useTime } from '#shared/time/useTime';
import { queryOf } from './model';
import type { Search } from './search';

/** Whose days and hours are shown: UTC where the address says so, else the reader's. */
export function useZone({ clock }: Search): string {
  const { zone } = useTime();
  return clock === 'utc' ? 'UTC' : zone;
}

export const ledgerOptions = (narrowed: ReturnType<typeof queryOf>) =>
  infiniteQueryOptions({
    queryKey: ['get', '/ledger', 'pages', narrowed],
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: 50, ...narrowed, ...(pageParam ? { cursor: pageParam } : {}) };
      return (await http.GET('/ledger', { params: { query }, signal })).data as LedgerEntryList;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
  });

export function useLedger(search: Search) {
  const { table } = useTime();
  const narrowed = queryOf(search, table, useZone(search));
  return useInfiniteQuery({ ...ledgerOptions(narrowed), placeholderData: keepPreviousData });
}

const MOST = 200;

/** Everything about one subject, the newest first. */
export const historyOptions = (subjectKind: string, subjectId: number) =>
  api.queryOptions('get', '/ledger', { params: { query: { subjectKind, subjectId, limit: MOST } } });

export const actorOptions = (id: number) =>
  api.queryOptions('get', '/people/{id}', { params: { path: { id } } });

export const verificationsOptions = () =>
  api.queryOptions('get', '/ledger/verifications', { params: { query: { limit: 5 } } });
