import { api } from '../api/client';

/** What waits for me: the number in the menu, the first things in the palette, and the inbox itself. */
export const inboxOptions = () =>
  api.queryOptions('get', '/me/inbox', {}, { staleTime: 60_000, refetchInterval: 5 * 60_000 });
