import { api } from '../api/client';

/**
 * What waits for me: the inbox itself and the first things in the palette. It changes by others' acts too, so it is looked at anew each minute.
 */
export const inboxOptions = () =>
  api.queryOptions('get', '/me/inbox', {}, { staleTime: 15_000, refetchInterval: 60_000 });
