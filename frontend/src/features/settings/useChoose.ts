import { useQueryClient } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import type { NotificationChoices } from '#shared/api/schema';
import { toastProblem } from '#shared/ui/toast';
import { withChoice } from './choices';
import { choicesOptions } from './queries';

type Choose = (group: string, channel: 'app', on: boolean) => void;

/** Chooses at once; what the server does not take goes back to where it was. */
export function useChoose(): Choose {
  const client = useQueryClient();
  const { mutate } = api.useMutation('put', '/me/notification-choices');
  const put = (group: string, channel: string, on: boolean): void => {
    client.setQueryData<NotificationChoices>(
      choicesOptions().queryKey,
      (all) => all && withChoice(all, group, channel, on),
    );
  };
  return (group, channel, on) => {
    put(group, channel, on);
    mutate(
      { body: { choices: [{ group, channel, on }] } },
      {
        onError: (error) => {
          put(group, channel, !on);
          toastProblem(error);
        },
      },
    );
  };
}
