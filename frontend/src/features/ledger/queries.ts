import { keepPreviousData } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { pages } from '#shared/tables/More';
import { useTime } from '#shared/time/useTime';
import { queryOf } from './model';
import type { Search } from './search';

/** Whose days and hours are shown: UTC where the address says so, else the reader's. */
export function useZone({ clock }: Search): string {
  const { zone } = useTime();
  return clock === 'utc' ? 'UTC' : zone;
}

export function useLedger(search: Search) {
  const { table } = useTime();
  const query = queryOf(search, table, useZone(search));
  return api.useInfiniteQuery(
    'get',
    '/ledger',
    { params: { query: { limit: 50, ...query } } },
    { ...pages, placeholderData: keepPreviousData },
  );
}

const MOST = 200;

/** Everything about one subject, the newest first. */
export const historyOptions = (subjectKind: string, subjectId: number) =>
  api.queryOptions('get', '/ledger', { params: { query: { subjectKind, subjectId, limit: MOST } } });

export const actorOptions = (id: number) =>
  api.queryOptions('get', '/people/{id}', { params: { path: { id } } });

export const verificationsOptions = () =>
  api.queryOptions('get', '/ledger/verifications', { params: { query: { limit: 5 } } });
