import { Link } from '@tanstack/react-router';
import type { Task } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/plans';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { shownState, stateText } from '#shared/ui/states';
import { isSettled } from './model';
import classes from './plans.module.css';
import { TaskDue } from './TaskDue';
import { kindIcon, kindText } from './words';

/** What keeps it or holds it up, in a few words. */
function Note({ task, titles }: { task: Task; titles: ReadonlyMap<string, string> }) {
  const { state } = task;
  if (state === 'submitted') return <span className={classes.note}>{m.atMentor()}</span>;
  if (task.returnedAt) return <span className={classes.note}>{m.cameBack()}</span>;
  const first = task.waitsFor[0];
  if (first && !isSettled(task))
    return <span className={classes.note}>{m.waitsFor({ title: titles.get(first) ?? first })}</span>;
  if (state === 'waived' || state === 'accredited')
    return <span className={classes.note}>{stateText('task', state)}</span>;
  return null;
}

type Props = { task: Task; titles: ReadonlyMap<string, string> };

export function TaskRow({ task, titles }: Props) {
  const Icon = kindIcon[task.spec.kind];
  const { glyph, text } = shownState('task', task.state);
  return (
    <li className={classes.task} data-row data-settled={isSettled(task) || undefined}>
      <StatusGlyph glyph={glyph} label={text()} />
      <Icon size={16} className={classes.kind} role="img" aria-label={kindText[task.spec.kind]()} />
      <div className={classes.what}>
        <Link to="/path/tasks/$id" params={{ id: String(task.id) }}>
          {task.spec.title}
        </Link>
        <Note task={task} titles={titles} />
      </div>
      <TaskDue task={task} />
    </li>
  );
}

export const titlesOf = (tasks: readonly Task[]): ReadonlyMap<string, string> =>
  new Map(tasks.map((t) => [t.spec.key, t.spec.title]));
