import { keepPreviousData } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { pages } from '#shared/tables/More';
import { askedOf, type Behind, type Filter } from './model';
import { type HourFilter, hourQuery } from './search';

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
export const usePeopleBehind = (behind: Behind) => {
  const { service, ...query } = askedOf(behind);
  return api.useInfiniteQuery(
    'get',
    '/coverage/{service}/people',
    { params: { path: { service }, query } },
    pages,
  );
};

/** Several days are one value: 1,2,3. */
export const listed = { querySerializer: { array: { style: 'form', explode: false } } } as const;

type HourOrder = { sort?: 'family' | 'risk'; limit?: number; enabled?: boolean };

export const useHours = (
  filter: HourFilter,
  { sort = 'family', limit = 100, enabled = true }: HourOrder = {},
) =>
  api.useInfiniteQuery(
    'get',
    '/coverage/hours',
    { params: { query: { limit, sort, ...hourQuery(filter) } }, ...listed },
    { ...pages, placeholderData: keepPreviousData, enabled },
  );

export const serviceHoursOptions = (id: number, filter: HourFilter) => {
  const { family: _, ...query } = hourQuery(filter);
  return api.queryOptions('get', '/services/{id}/hours', { params: { path: { id }, query }, ...listed });
};

/** Of an ordinary week with the people of a week, where one is named. */
export type PeopleFilter = HourFilter & { peopleOf?: string };

export const hourPeopleOptions = (id: number, at: string, filter: PeopleFilter) => {
  const { region, manager, language } = hourQuery(filter);
  const query = {
    at,
    ...(filter.peopleOf ? { peopleOf: filter.peopleOf } : {}),
    ...(region ? { region } : {}),
    ...(manager ? { manager } : {}),
    ...(language ? { language } : {}),
  };
  return api.queryOptions('get', '/services/{id}/hours/people', { params: { path: { id }, query } });
};

export const personOptions = (id: number) =>
  api.queryOptions('get', '/people/{id}', { params: { path: { id } } });

export const useRisks = (filter: HourFilter, limit = 50) =>
  api.useInfiniteQuery(
    'get',
    '/coverage/risks',
    { params: { query: { limit, ...hourQuery(filter) } }, ...listed },
    { ...pages, placeholderData: keepPreviousData },
  );

/** The year ahead of every service. */
export const useForecasts = (family: string | undefined) =>
  api.useInfiniteQuery(
    'get',
    '/coverage/forecast',
    { params: { query: { limit: 50, ...(family ? { family } : {}) } } },
    { ...pages, placeholderData: keepPreviousData },
  );

const of = (id: number) => ({ params: { path: { id } } });

export const forecastOptions = (id: number) => api.queryOptions('get', '/services/{id}/forecast', of(id));

export const supplyOptions = (id: number) => api.queryOptions('get', '/services/{id}/supply', of(id));

export const targetsOptions = (id: number) => api.queryOptions('get', '/services/{id}/targets', of(id));

export type PipelineFilter = { service?: string; family?: string; region?: string };

export const usePipeline = (filter: PipelineFilter) =>
  api.useInfiniteQuery('get', '/coverage/pipeline', { params: { query: { ...filter, limit: 50 } } }, pages);

export const sitesOptions = () => api.queryOptions('get', '/sites', { params: { query: { limit: 200 } } });
export const servicesOptions = () =>
  api.queryOptions('get', '/services', { params: { query: { limit: 200 } } });
