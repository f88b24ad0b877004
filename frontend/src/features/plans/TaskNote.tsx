import type { Plan, Task } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/task';
import { Markdown } from '#shared/markdown/Markdown';
import { Moment } from '#shared/time/Moment';
import { nameOf } from '#shared/ui/names';
import classes from './task.module.css';

/** What mentor or manager wrote last; it stands above all while the task is back with the learner. */
export function TaskNote({ task, plan }: { task: Task; plan: Plan }) {
  if (!task.note) return null;
  const back = task.returnedAt !== null;
  const at = task.returnedAt ?? task.decidedAt;
  const by = task.decidedBy ?? (back ? plan.mentor : null);
  return (
    <section className={classes.note} data-back={back || undefined} aria-labelledby="task-note">
      <h2 id="task-note">
        {back ? m.noteBack() : by ? m.noteOf({ name: nameOf(by) }) : m.note()}
        {at ? (
          <small>
            <Moment at={at} show="relative" />
          </small>
        ) : null}
      </h2>
      <Markdown source={task.note} dense />
    </section>
  );
}
