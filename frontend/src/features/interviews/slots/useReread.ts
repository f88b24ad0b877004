import { useQueryClient } from '@tanstack/react-query';

/** Whatever is shown is asked for again. */
export function useReread(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
}
