import { Button } from '@mantine/core';
import { useId, useRef } from 'react';
import { FormProblem } from '#shared/forms/FormProblem';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { printed } from '#shared/hotkeys/keys';
import { useHotkeys } from '#shared/hotkeys/useHotkeys';
import { m } from '#shared/i18n/gen/curricula';
import { m as rules } from '#shared/i18n/gen/rules';
import { Keys } from '#shared/ui/Keys';
import { toastUndo } from '#shared/ui/toast';
import type { CurriculumValues } from './CurriculumDraftPage';
import classes from './parts.module.css';
import { TaskFields } from './TaskFields';
import { newTask } from './taskDraft';
import fields from './taskFields.module.css';

type Props = { form: ProblemForm<CurriculumValues>; onLook: () => void; pending: boolean };

/** The tasks of a curriculum as fields, in their order. */
export function CurriculumForm({ form, onLook, pending }: Props) {
  const box = useRef<HTMLFormElement>(null);
  const stages = useId();
  const { tasks } = form.getValues();
  useHotkeys(m.title(), [{ keys: 'mod+Enter', text: rules.look(), run: () => box.current?.requestSubmit() }]);
  /** The title of a task, once it stands where it is going to. */
  const focus = (index: number): void => {
    setTimeout(() => box.current?.querySelector<HTMLElement>(`[data-task="${index}"] input`)?.focus());
  };
  const move = (from: number, by: -1 | 1): void => {
    const to = from + by;
    if (to < 0 || to >= tasks.length) return;
    form.reorderListItem('tasks', { from, to });
    focus(to);
  };
  const remove = (index: number): void => {
    const gone = tasks[index];
    if (!gone) return;
    form.removeListItem('tasks', index);
    focus(Math.max(0, index - 1));
    toastUndo(m.removed({ title: gone.title }), () => form.insertListItem('tasks', gone, index));
  };
  const add = (): void => {
    form.insertListItem('tasks', newTask(tasks.at(-1)));
    focus(tasks.length);
  };
  return (
    <form ref={box} noValidate onSubmit={form.submit(onLook)} aria-label={m.title()}>
      <FormProblem form={form} />
      <p className={`${classes.hint} ${classes.lead}`}>
        {m.dayHint()}{' '}
        <span className={classes.keyHint}>
          <Keys k="Alt ↑ ↓" /> {rules.keyMove()}
        </span>
      </p>
      <datalist id={stages}>
        {[...new Set(tasks.map((t) => t.stage).filter(Boolean))].map((stage) => (
          <option key={stage} value={stage} />
        ))}
      </datalist>
      <div className={fields.tasks}>
        {tasks.map((task, index) => (
          <TaskFields
            key={task.id}
            form={form}
            index={index}
            stages={stages}
            onMove={(by) => move(index, by)}
            onRemove={() => remove(index)}
          />
        ))}
      </div>
      <Button variant="default" onClick={add}>
        {m.add()}
      </Button>
      <div className={classes.foot}>
        <Button type="submit" loading={pending}>
          {rules.look()}
        </Button>
        <span className={classes.hint}>
          <Keys k={printed('mod+Enter')} /> {rules.lookHint()}
        </span>
      </div>
    </form>
  );
}
