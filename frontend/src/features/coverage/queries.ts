import { keepPreviousData } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { pages } from '#shared/tables/More';
import type { Behind, Filter } from './model';

export const familiesOptions = () => api.queryOptions('get', '/service-families');
export const regionsOptions = () => api.queryOptions('get', '/regions');

export const useCoverage = (filter: Filter) =>
  api.useInfiniteQuery(
    'get',
    '/coverage',
    { params: { query: { limit: 100, ...filter } } },
    { ...pages, placeholderData: keepPreviousData },
  );

/** The people behind a number. */
export const usePeopleBehind = ({ service, ...query }: Behind) =>
  api.useInfiniteQuery('get', '/coverage/{service}/people', { params: { path: { service }, query } }, pages);
