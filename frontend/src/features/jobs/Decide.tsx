import { useState } from 'react';
import { api } from '#shared/api/client';
import type { Job } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/jobs';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import classes from './jobs.module.css';
import { useReread } from './queries';

/** What may be done about a job; dropping it is asked for once more. */
export function Decide({ job }: { job: Job }) {
  const [asked, setAsked] = useState(false);
  const reread = useReread();
  const retry = api.useMutation('post', '/jobs/{id}/retry');
  const drop = api.useMutation('post', '/jobs/{id}/drop');
  const here = { params: { path: { id: job.id } } };
  const decided = (text: string) => (): void => {
    toast(text);
    setAsked(false);
    reread();
  };
  return (
    <span className={classes.decide}>
      <ActionButton
        action={findAction(job.actions, 'retry')}
        variant="default"
        size="xs"
        loading={retry.isPending}
        onClick={() => retry.mutate(here, { onSuccess: decided(m.retried()) })}
      >
        {m.retry()}
      </ActionButton>
      <ActionButton
        action={findAction(job.actions, 'drop')}
        variant="subtle"
        size="xs"
        onClick={() => setAsked(true)}
      >
        {m.drop()}
      </ActionButton>
      <ConfirmAct
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={() => drop.mutate(here, { onSuccess: decided(m.dropped()) })}
        title={m.dropTitle()}
        consequence={m.dropThen({ title: job.title, key: job.key })}
        verb={m.drop()}
        keep={m.keep()}
        danger
        pending={drop.isPending}
        error={drop.error}
      />
    </span>
  );
}
