import { Button, Group } from '@mantine/core';
import { api } from '#shared/api/client';
import type { NotificationHook } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/settings';
import { Moment } from '#shared/time/Moment';
import { Tag } from '#shared/ui/Tag';
import { toastProblem } from '#shared/ui/toast';
import { RemoveButton } from './RemoveButton';
import classes from './settings.module.css';
import { useChoices } from './useChoose';

/** The endpoint that there is, how it does, and what can be done with it. */
export function Endpoint({ hook }: { hook: NotificationHook }) {
  const test = api.useMutation('post', '/me/webhook/test');
  const resume = api.useMutation('post', '/me/webhook/resume');
  const show = useChoices();
  const send = (): void => test.mutate({}, { onError: toastProblem });
  return (
    <>
      <div className={classes.item}>
        <span>
          <b>{hook.host}</b> {hook.offAt ? <Tag tone="warn">{m.webhookOff()}</Tag> : null}
          <Doing hook={hook} />
        </span>
        <Remove host={hook.host} />
      </div>
      <Group mt="sm" gap="sm">
        <Button variant="default" size="xs" onClick={send} loading={test.isPending}>
          {m.testWebhook()}
        </Button>
        {hook.offAt ? (
          <Button
            size="xs"
            onClick={() => resume.mutate({}, { onSuccess: show, onError: toastProblem })}
            loading={resume.isPending}
          >
            {m.resumeWebhook()}
          </Button>
        ) : null}
        <span role="status" className={classes.hint}>
          {test.data?.text}
        </span>
      </Group>
    </>
  );
}

function Doing({ hook }: { hook: NotificationHook }) {
  if (hook.failingSince) {
    return (
      <small>
        {m.webhookFailing()} <Moment at={hook.failingSince} show="both" />
      </small>
    );
  }
  if (!hook.deliveredAt) return <small>{m.webhookUnused()}</small>;
  return (
    <small>
      {m.webhookTook()} <Moment at={hook.deliveredAt} show="both" />
    </small>
  );
}

function Remove({ host }: { host: string }) {
  const show = useChoices();
  const remove = api.useMutation('delete', '/me/webhook');
  return (
    <RemoveButton
      verb={m.remove()}
      title={m.removeWebhookTitle({ host })}
      consequence={m.removeWebhookThen()}
      onConfirm={() => remove.mutate({}, { onSuccess: show })}
      remove={remove}
    />
  );
}
