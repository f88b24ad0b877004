import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { pages } from '#shared/tables/More';

/** What the address says: those that wait, unless all are asked for; and whether one is being proposed. */
export type Search = { show?: 'all'; propose?: true };

export const useAppointments = ({ show }: Search) =>
  api.useInfiniteQuery(
    'get',
    '/appointments',
    { params: { query: { limit: 50, ...(show === 'all' ? {} : { waiting: true }) } } },
    { ...pages, placeholderData: keepPreviousData },
  );

export const appointmentOptions = (id: number) =>
  api.queryOptions('get', '/appointments/{id}', { params: { path: { id } } });

const MOST_SERVICES = 200;

export const servicesOptions = () =>
  api.queryOptions('get', '/services', { params: { query: { limit: MOST_SERVICES } } });

/** A signature changes standings, inboxes and what is missing. */
export function useReread(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
}
