import { useState } from 'react';
import { http } from '#shared/api/client';
import type { Task } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/task';
import { ActionButton } from '#shared/ui/ActionButton';
import { Section } from '#shared/ui/Section';
import { AccreditAct } from './AccreditAct';
import { MoveDue } from './MoveDue';
import { allowed } from './model';
import { ReasonAct } from './ReasonAct';
import classes from './task.module.css';

const names = ['waive', 'accredit', 'reschedule', 'reopen'] as const;
type Name = (typeof names)[number];

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
      {open ? <Act name={open} task={task} onClose={close} /> : null}
    </Section>
  );
}

function Act({ name, task, onClose }: { name: Name; task: Task; onClose: () => void }) {
  const at = { params: { path: { id: task.id } } };
  const title = task.spec.title;
  if (name === 'reschedule') return <MoveDue task={task} onClose={onClose} />;
  if (name === 'accredit') return <AccreditAct task={task} onClose={onClose} />;
  if (name === 'waive')
    return (
      <ReasonAct
        title={m.waiveTitle({ title })}
        consequence={m.waiveThen()}
        verb={m.waive()}
        done={m.waived()}
        onClose={onClose}
        send={(reason) => http.POST('/tasks/{id}/waive', { ...at, body: { reason } })}
      />
    );
  return (
    <ReasonAct
      title={m.reopenTitle({ title })}
      consequence={m.reopenThen()}
      verb={m.reopen()}
      done={m.reopened()}
      label={m.note()}
      onClose={onClose}
      send={(note) => http.POST('/tasks/{id}/reopen', { ...at, body: { note } })}
    />
  );
}
