import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '#shared/api/client';

/** From how many letters on the server is asked; a Chinese or Korean name is found by one. */
const enough = (text: string): boolean => text.length >= 2 || /\p{Script=Han}|\p{Script=Hangul}/u.test(text);

const MOST = 5;

/** People, services and approved show cases whose names match; empty until something was typed. */
export function useSearch(text: string) {
  const q = text.trim();
  const shared = { enabled: enough(q), placeholderData: keepPreviousData, staleTime: 30_000 };
  const params = { params: { query: { q, limit: MOST } } };
  const people = useQuery(api.queryOptions('get', '/people', params, shared));
  const services = useQuery(api.queryOptions('get', '/services', params, shared));
  const cases = useQuery(api.queryOptions('get', '/library', params, shared));
  const asked = shared.enabled;
  return {
    people: asked ? (people.data?.items ?? []) : [],
    services: asked ? (services.data?.items ?? []) : [],
    cases: asked ? (cases.data?.items ?? []) : [],
    searching: asked && (people.isFetching || services.isFetching || cases.isFetching),
  };
}
