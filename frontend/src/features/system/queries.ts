import { api } from '#shared/api/client';

const MINUTE = 60_000;

/** Servers and sweeps report each minute. */
export const systemOptions = () =>
  api.queryOptions('get', '/system', undefined, { refetchInterval: MINUTE, staleTime: 0 });

export const checksOptions = () => api.queryOptions('get', '/system/checks');
