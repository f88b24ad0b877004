import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, http } from '#shared/api/client';
import type { ContributionList, Me, PersonList, ShowCaseList } from '#shared/api/schema';
import type { Filter } from './search';

const paging = {
  initialPageParam: '',
  getNextPageParam: (last: { next?: string }) => last.next || undefined,
};

/** Where a page begins; the first says nothing of it. */
const from = (cursor: string) => (cursor ? { cursor } : {});

/** Whether the reader is somebody who follows others on their paths. */
export const followsOthers = (me: Me | undefined): boolean =>
  Boolean(me?.parts.manages || me?.parts.mentors || me?.parts.administers);

/** A standing is one for a service; without one it narrows nothing. */
export const peopleOptions = ({ standing, ...filter }: Filter, plans: boolean) =>
  infiniteQueryOptions({
    ...paging,
    queryKey: ['get', '/people', 'pages', filter, standing, plans],
    queryFn: async ({ pageParam, signal }) => {
      const of = standing && filter.service ? { standing: [standing] } : {};
      const query = { limit: 50, ...filter, ...of, ...(plans ? { plans } : {}), ...from(pageParam) };
      return (await http.GET('/people', { params: { query }, signal })).data as PersonList;
    },
  });

export const servicesOptions = () =>
  api.queryOptions('get', '/services', { params: { query: { limit: 200 } } });

export const regionsOptions = () => api.queryOptions('get', '/regions');

const of = (id: number) => ({ params: { path: { id } } });
export const personOptions = (id: number) => api.queryOptions('get', '/people/{id}', of(id));

export const standingsOptions = (person: number) =>
  api.queryOptions('get', '/standings', { params: { query: { person, limit: 100 } } });

export const contributionsOptions = (person: number) =>
  infiniteQueryOptions({
    ...paging,
    queryKey: ['get', '/contributions', 'pages', person],
    queryFn: async ({ pageParam, signal }) => {
      const query = { person, limit: 10, ...from(pageParam) };
      return (await http.GET('/contributions', { params: { query }, signal })).data as ContributionList;
    },
  });

export const pathOptions = (id: number) => api.queryOptions('get', '/people/{id}/path', of(id));

export const certificationsOptions = (id: number) =>
  api.queryOptions('get', '/people/{id}/certifications', of(id));

export const showCasesOptions = (id: number) =>
  infiniteQueryOptions({
    ...paging,
    queryKey: ['get', '/people/{id}/show-cases', 'pages', id],
    queryFn: async ({ pageParam, signal }) => {
      const params = { path: { id }, query: { limit: 10, ...from(pageParam) } };
      return (await http.GET('/people/{id}/show-cases', { params, signal })).data as ShowCaseList;
    },
  });
