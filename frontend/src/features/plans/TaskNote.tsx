import type { Task, TaskEvent } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/task';
import { Markdown } from '#shared/markdown/Markdown';
import { Moment } from '#shared/time/Moment';
import { nameOf } from '#shared/ui/names';
import classes from './task.module.css';

/** What mentor or manager wrote last; it stands above all while the task is back with the learner. */
export function TaskNote({ task, events }: { task: Task; events: readonly TaskEvent[] }) {
  if (!task.note) return null;
  const back = task.returnedAt !== null;
  const at = task.returnedAt ?? task.decidedAt;
  const returned = events.findLast((e) => e.event === 'return');
  const by = back ? returned?.by : task.decidedBy;
  return (
    <section className={classes.note} data-back={back || undefined} aria-labelledby="task-note">
      <h2 id="task-note">
        {back ? m.noteBack() : by ? m.noteOf({ name: nameOf(by) }) : m.note()}
        {back && by ? <span> · {nameOf(by)}</span> : null}
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
