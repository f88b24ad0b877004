import { NativeSelect, TextInput } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/curricula';
import { TextSkeleton } from '#shared/ui/Skeletons';
import type { CurriculumValues } from './CurriculumDraftPage';
import { moveOf, RowTools } from './RowTools';
import classes from './taskFields.module.css';
import { kindChoices, namesOf } from './tasks';

// What is folded away comes after the page.
const TaskMore = lazy(() => import('./TaskMore').then((f) => ({ default: f.TaskMore })));

type Props = {
  form: ProblemForm<CurriculumValues>;
  index: number;
  /** The list of stages to choose from. */
  stages: string;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One task: what is seen of every task at once, and the rest below it when opened. */
export function TaskFields({ form, index, stages, onMove, onRemove }: Props) {
  const { tasks } = form.getValues();
  const task = tasks[index];
  // All of a new one is still to be said.
  const [opened, setOpened] = useState(!task?.key);
  const at = `tasks.${index}`;
  const number = index + 1;
  const open = opened || wrongBelow(form.errors, at);
  const move = (event: React.KeyboardEvent): void => {
    const by = moveOf(event);
    if (!by) return;
    event.preventDefault();
    onMove(by);
  };
  if (!task) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields inside take the keys; this only hears them
    <div className={classes.task} data-task={index} onKeyDown={move}>
      <div className={classes.top}>
        <span className={classes.place} aria-hidden>
          {number}
        </span>
        <TextInput
          label={m.taskTitle({ number })}
          maxLength={200}
          {...form.getInputProps(`${at}.title`)}
          error={form.errors[`${at}.title`] ?? form.errors[`${at}.key`]}
        />
        <NativeSelect label={m.kind()} data={kindChoices()} {...form.getInputProps(`${at}.kind`)} />
        <TextInput
          type="number"
          inputMode="numeric"
          min={0}
          label={m.dueDay()}
          {...form.getInputProps(`${at}.offsetDays`)}
        />
        <div className={classes.tools}>
          <RowTools
            name={task.title || m.taskTitle({ number })}
            first={index === 0}
            last={number === tasks.length}
            onMove={onMove}
            onRemove={onRemove}
          />
        </div>
      </div>
      <details className={classes.more} open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>{open ? m.less() : <Folded task={task} tasks={tasks} />}</summary>
        {open ? (
          <Suspense fallback={<TextSkeleton lines={6} />}>
            <TaskMore form={form} index={index} stages={stages} />
          </Suspense>
        ) : null}
      </details>
    </div>
  );
}

type FoldedProps = { task: CurriculumValues['tasks'][number]; tasks: CurriculumValues['tasks'] };

/** What the rest says, in a line. */
function Folded({ task, tasks }: FoldedProps) {
  const titles = new Map(tasks.map((t) => [t.id, t.title]));
  const names = namesOf(
    task.prerequisites.filter((id) => titles.has(id)),
    titles,
  ).join(', ');
  const facts = [
    task.stage || m.noStage(),
    task.judged ? m.judged() : '',
    task.inLibrary ? m.library() : '',
    names ? m.afterTasks({ names }) : '',
  ];
  return facts.filter(Boolean).join(' · ');
}

/** Whether something is wrong with what is folded away. */
const wrongBelow = (errors: object, at: string): boolean =>
  Object.keys(errors).some((path) =>
    ['stage', 'judged', 'prerequisites', 'instructions', 'certification', 'library'].some((field) =>
      `${path}.`.startsWith(`${at}.${field}.`),
    ),
  );
