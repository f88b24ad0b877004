import { useState } from 'react';
import { api } from '#shared/api/client';
import type { DeadJob, JobsDecided } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/jobs';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import classes from './jobs.module.css';
import { useReread } from './queries';

/** What may be done about all jobs that were given up for one reason. */
export function DecideAll({ dead }: { dead: DeadJob }) {
  const [asked, setAsked] = useState(false);
  const reread = useReread();
  const retry = api.useMutation('post', '/dead-jobs/retry');
  const drop = api.useMutation('post', '/dead-jobs/drop');
  const these = { body: { kind: dead.kind, failure: dead.failure } };
  const decided =
    (say: (count: number) => string) =>
    ({ changed, left }: JobsDecided): void => {
      toast(left > 0 ? `${say(changed)}. ${m.leftOver({ left })}` : say(changed));
      setAsked(false);
      reread();
    };
  return (
    <span className={classes.decide}>
      <ActionButton
        action={findAction(dead.actions, 'retry')}
        variant="default"
        size="xs"
        loading={retry.isPending}
        onClick={() => retry.mutate(these, { onSuccess: decided((count) => m.retriedAll({ count })) })}
      >
        {m.retryAll()}
      </ActionButton>
      <ActionButton
        action={findAction(dead.actions, 'drop')}
        variant="subtle"
        size="xs"
        onClick={() => setAsked(true)}
      >
        {m.dropAll()}
      </ActionButton>
      <ConfirmAct
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={() => drop.mutate(these, { onSuccess: decided((count) => m.droppedAll({ count })) })}
        title={m.dropAllTitle({ count: dead.number })}
        consequence={m.dropAllThen({ title: dead.title, reason: dead.failureText })}
        verb={m.dropAll()}
        keep={m.keepAll()}
        danger
        pending={drop.isPending}
        error={drop.error}
      />
    </span>
  );
}
