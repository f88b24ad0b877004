import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Me } from '../api/schema';

export const meOptions = () => api.queryOptions('get', '/me', {}, { staleTime: 60_000 });

/** Who is signed in; nothing on the pages before that. */
export function useMe(): Me | undefined {
  return useQuery({ ...meOptions(), enabled: false }).data;
}
