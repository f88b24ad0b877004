import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InboxItem } from '#shared/api/schema';
import { meOptions } from '#shared/me/me';
import type { Answer, Given } from './answers';

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
