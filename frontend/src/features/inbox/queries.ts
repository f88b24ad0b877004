import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import type { InboxItem } from '#shared/api/schema';
import { meOptions } from '#shared/me/me';
import type { Answer, Given } from './answers';

/** What waits changes by others' acts too, so the list is looked at anew each minute. */
export const inboxOptions = () =>
  api.queryOptions('get', '/me/inbox', {}, { staleTime: 15_000, refetchInterval: 60_000 });

type Sent = { answer: Answer; item: InboxItem; given: Given };

/** Gives an answer; whatever the act touched is read again. */
export function useAnswer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ answer, item, given }: Sent) => answer.send(item, given),
    onSuccess: () => client.invalidateQueries(),
    onSettled: () => client.invalidateQueries({ queryKey: meOptions().queryKey }),
  });
}
