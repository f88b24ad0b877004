import { useQuery } from '@tanstack/react-query';
import { meOptions } from '#shared/me/me';
import { clockOptions } from '#shared/time/clock';

const MINUTE = 60_000;

/** How much waits changes by others' acts, and a device's clock drifts: both are asked again while a page is open. */
export function useFresh(): void {
  useQuery({ ...meOptions(), refetchInterval: MINUTE });
  useQuery({ ...clockOptions(), refetchInterval: 60 * MINUTE });
}
