import { keepPreviousData } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { pages } from '#shared/tables/More';

/** What the address says the list is narrowed to. */
export type Filter = {
  q?: string;
  region?: number;
  service?: number;
  standing?: StandingState;
  /** Who is below this person, at any level. */
  manager?: number;
};

export const standingStates = [
  'provisional',
  'active',
  'lapsed',
  'suspended',
  'emeritus',
  'revoked',
] as const;
export type StandingState = (typeof standingStates)[number];

/** A standing is one for a service; without one it narrows nothing. */
export const usePeople = ({ standing, ...filter }: Filter, plans: boolean) => {
  const of = standing && filter.service ? { standing: [standing] } : {};
  return api.useInfiniteQuery(
    'get',
    '/people',
    { params: { query: { limit: 50, ...filter, ...of, ...(plans ? { plans } : {}) } } },
    { ...pages, placeholderData: keepPreviousData },
  );
};

export const servicesOptions = () =>
  api.queryOptions('get', '/services', { params: { query: { limit: 200 } } });

export const regionsOptions = () => api.queryOptions('get', '/regions');

const of = (id: number) => ({ params: { path: { id } } });
export const personOptions = (id: number) => api.queryOptions('get', '/people/{id}', of(id));

export const standingsOptions = (person: number) =>
  api.queryOptions('get', '/standings', { params: { query: { person, limit: 100 } } });

export const useContributions = (person: number) =>
  api.useInfiniteQuery('get', '/contributions', { params: { query: { person, limit: 10 } } }, pages);

export const pathOptions = (id: number) => api.queryOptions('get', '/people/{id}/path', of(id));

export const certificationsOptions = (id: number) =>
  api.queryOptions('get', '/people/{id}/certifications', of(id));

export const useShowCases = (id: number) =>
  api.useInfiniteQuery(
    'get',
    '/people/{id}/show-cases',
    { params: { path: { id }, query: { limit: 10 } } },
    pages,
  );
