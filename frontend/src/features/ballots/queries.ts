import { useQueryClient } from '@tanstack/react-query';
import { api } from '#shared/api/client';

export const ballotOptions = (id: number) =>
  api.queryOptions('get', '/ballots/{id}', { params: { path: { id } } });

export function useReread(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
}
