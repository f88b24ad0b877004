import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { http } from '#shared/api/client';
import { ifMatch } from '#shared/api/edit';
import { Problem } from '#shared/api/problem';
import type { Task } from '#shared/api/schema';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { m } from '#shared/i18n/gen/task';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { ProblemNote } from '#shared/ui/ProblemNote';
import { toast } from '#shared/ui/toast';
import { useDraft } from './draft';
import { Both } from './Overtaken';
import { useAct } from './queries';
import classes from './task.module.css';

type Verb = 'sign-off' | 'return';

type Props = {
  task: Task;
  onDone?: () => void;
  /** Inside a panel that is marked already. */
  plain?: boolean;
};

/** Sign off or return with a note what was looked at; when it changed meanwhile, both are shown first. */
export function SignOff({ task, onDone, plain = false }: Props) {
  const [seen, setSeen] = useState(task);
  const draft = useDraft(`note:${task.id}`, '');
  const judge = useAct(
    (verb: Verb) =>
      http.POST(`/tasks/{id}/${verb}`, {
        params: { path: { id: task.id } },
        headers: ifMatch(seen.revision),
        body: { note: draft.text },
      }),
    (_, verb) => {
      draft.clear();
      toast(verb === 'return' ? m.returned() : m.signedOff());
      onDone?.();
    },
  );
  const send = (verb: Verb): void => judge.mutate(verb);
  const stale = judge.error instanceof Problem && judge.error.isStale;
  const changed = stale || seen.revision !== task.revision;
  const look = (): void => {
    setSeen(task);
    judge.reset();
  };
  return (
    <section className={classes.judge} data-plain={plain || undefined} aria-labelledby={`judge-${task.id}`}>
      <h2 id={`judge-${task.id}`}>{m.yourJudgement()}</h2>
      <UnsavedGuard when={draft.dirty && !draft.kept} />
      {changed ? (
        <Both
          title={m.changedMeanwhile()}
          was={seen.evidence}
          now={task.evidence}
          names={[m.youRead(), m.now()]}
        >
          <Button size="xs" onClick={look}>
            {m.goOnWithNew()}
          </Button>
        </Both>
      ) : null}
      <Textarea
        label={m.note()}
        description={m.noteHint()}
        value={draft.text}
        onChange={(event) => draft.set(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={5000}
      />
      {judge.error && !stale ? <ProblemNote error={judge.error} /> : null}
      <div className={classes.buttons}>
        <ActionButton
          action={findAction(task.actions, 'sign_off')}
          disabled={changed}
          loading={judge.isPending && judge.variables === 'sign-off'}
          onClick={() => send('sign-off')}
        >
          {m.signOff()}
        </ActionButton>
        <ActionButton
          action={findAction(task.actions, 'return')}
          variant="default"
          disabled={changed}
          loading={judge.isPending && judge.variables === 'return'}
          onClick={() => send('return')}
        >
          {m.giveBack()}
        </ActionButton>
      </div>
    </section>
  );
}
