import { lazy, Suspense, useState } from 'react';
import type { Task } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/task';
import { ActionButton } from '#shared/ui/ActionButton';
import { Section } from '#shared/ui/Section';
import { allowed } from './model';
import type { TaskActName as Name } from './TaskActDialog';
import classes from './task.module.css';

const TaskActDialog = lazy(() => import('./TaskActDialog').then((x) => ({ default: x.TaskActDialog })));

const names: readonly Name[] = ['waive', 'accredit', 'reschedule', 'reopen'];

const verbs: Record<Name, () => string> = {
  waive: m.waive,
  accredit: m.accredit,
  reschedule: m.moveDue,
  reopen: m.reopen,
};

/** What mentor and manager may do to a task beside judging it; the learner claims prior learning. */
export function TaskActs({ task }: { task: Task }) {
  const [open, setOpen] = useState<Name>();
  const offered = names.filter((name) => allowed(task.actions, name));
  if (offered.length === 0) return null;
  const close = (): void => setOpen(undefined);
  return (
    <Section title={m.otherwise()}>
      <div className={classes.acts}>
        {offered.map((name) => (
          <ActionButton
            key={name}
            action={allowed(task.actions, name)}
            variant="default"
            size="xs"
            onClick={() => setOpen(name)}
          >
            {verbs[name]()}
          </ActionButton>
        ))}
      </div>
      <Suspense>{open ? <TaskActDialog name={open} task={task} onClose={close} /> : null}</Suspense>
    </Section>
  );
}
