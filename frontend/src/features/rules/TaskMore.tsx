import { MultiSelect, Switch, Textarea, TextInput } from '@mantine/core';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/curricula';
import type { CurriculumValues } from './CurriculumDraftPage';
import { TaskLibrary } from './TaskLibrary';
import { stillThere } from './taskDraft';
import classes from './taskFields.module.css';

type Props = { form: ProblemForm<CurriculumValues>; index: number; stages: string };

/** Where a task stands on the road, what comes first, what is to be done, and what it asks for. */
export function TaskMore({ form, index, stages }: Props) {
  const { tasks } = form.getValues();
  const task = tasks[index];
  const at = `tasks.${index}`;
  if (!task) return null;
  return (
    <div className={classes.fields}>
      <TextInput
        label={m.stage()}
        list={stages}
        maxLength={200}
        autoComplete="off"
        {...form.getInputProps(`${at}.stage`)}
      />
      <MultiSelect
        label={m.after()}
        placeholder={task.prerequisites.length > 0 ? '' : m.afterNone()}
        data={tasks
          .filter((t) => t.id !== task.id)
          .map((t) => ({ value: t.id, label: t.title || m.untitled() }))}
        searchable
        hidePickedOptions
        {...form.getInputProps(`${at}.prerequisites`)}
        value={stillThere(task.prerequisites, tasks)}
        error={firstAt(form.errors, `${at}.prerequisites`)}
      />
      <Textarea
        className={classes.wide}
        label={m.instructions()}
        description={m.instructionsHint()}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={20000}
        {...form.getInputProps(`${at}.instructions`)}
      />
      {task.kind === 'certification' ? <Certification form={form} at={`${at}.certification`} /> : null}
      <Switch label={m.judged()} {...form.getInputProps(`${at}.judged`, { type: 'checkbox' })} />
      <Switch label={m.inLibrary()} {...form.getInputProps(`${at}.inLibrary`, { type: 'checkbox' })} />
      {task.inLibrary ? <TaskLibrary form={form} at={`${at}.library`} /> : null}
    </div>
  );
}

function Certification({ form, at }: { form: Props['form']; at: string }) {
  return (
    <>
      <TextInput label={m.vendor()} maxLength={200} {...form.getInputProps(`${at}.vendor`)} />
      <TextInput label={m.certification()} maxLength={200} {...form.getInputProps(`${at}.name`)} />
      <TextInput
        label={m.passMark()}
        description={m.passMarkHint()}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode="decimal"
        {...form.getInputProps(`${at}.passMark`)}
      />
      <Switch
        className={classes.wide}
        label={m.reopens()}
        {...form.getInputProps(`${at}.mustBeCurrent`, { type: 'checkbox' })}
      />
    </>
  );
}

/** What is wrong with several or with one of them, said at the field that holds them all. */
const firstAt = (errors: Record<string, React.ReactNode>, at: string): React.ReactNode =>
  Object.entries(errors).find(([path]) => `${path}.`.startsWith(`${at}.`))?.[1];
