import { useQueryClient } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import type { NotificationChannel, NotificationChoices } from '#shared/api/schema';
import { toastProblem } from '#shared/ui/toast';
import { type Pace, withChoice } from './choices';
import { choicesOptions } from './queries';

type Choose = (group: string, way: NotificationChannel, pace: Pace) => void;

/** Chooses at once; what the server does not take goes back to where it was. */
export function useChoose(): Choose {
  const client = useQueryClient();
  const { mutate } = api.useMutation('put', '/me/notification-choices');
  const put = (group: string, way: NotificationChannel, pace: Pace): void => {
    client.setQueryData<NotificationChoices>(
      choicesOptions().queryKey,
      (all) => all && withChoice(all, group, way.channel, pace),
    );
  };
  return (group, way, pace) => {
    put(group, way, pace);
    mutate(
      { body: { choices: [{ group, channel: way.channel, pace }] } },
      {
        onError: (error) => {
          put(group, way, way.pace);
          toastProblem(error);
        },
      },
    );
  };
}

/** For the mutations that answer with all of the choices: shows what they answer. */
export function useChoices(): (all: NotificationChoices) => void {
  const client = useQueryClient();
  return (all) => client.setQueryData<NotificationChoices>(choicesOptions().queryKey, all);
}
