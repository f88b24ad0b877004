import { Button } from '@mantine/core';
import { useRef } from 'react';
import { FormProblem } from '#shared/forms/FormProblem';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { printed } from '#shared/hotkeys/keys';
import { useHotkeys } from '#shared/hotkeys/useHotkeys';
import { m } from '#shared/i18n/gen/rubrics';
import { m as rules } from '#shared/i18n/gen/rules';
import { Keys } from '#shared/ui/Keys';
import { toastUndo } from '#shared/ui/toast';
import { CriterionFields } from './CriterionFields';
import { newCriterion } from './criteria';
import classes from './parts.module.css';
import type { RubricValues } from './RubricDraftPage';

type Props = { form: ProblemForm<RubricValues>; onLook: () => void; pending: boolean };

/** The criteria of a rubric as fields, in their order. */
export function RubricForm({ form, onLook, pending }: Props) {
  const box = useRef<HTMLFormElement>(null);
  const { criteria } = form.getValues();
  useHotkeys(m.title(), [{ keys: 'mod+Enter', text: rules.look(), run: () => box.current?.requestSubmit() }]);
  /** The title of a criterion, once it stands where it is going to. */
  const focus = (index: number): void => {
    setTimeout(() => box.current?.querySelector<HTMLElement>(`[data-criterion="${index}"] input`)?.focus());
  };
  const move = (from: number, by: -1 | 1): void => {
    const to = from + by;
    if (to < 0 || to >= criteria.length) return;
    form.reorderListItem('criteria', { from, to });
    focus(to);
  };
  const remove = (index: number): void => {
    const gone = criteria[index];
    if (!gone) return;
    form.removeListItem('criteria', index);
    focus(Math.max(0, index - 1));
    toastUndo(m.removed({ title: gone.title }), () => form.insertListItem('criteria', gone, index));
  };
  const add = (): void => {
    form.insertListItem('criteria', newCriterion(criteria.at(-1)));
    focus(criteria.length);
  };
  return (
    <form ref={box} noValidate onSubmit={form.submit(onLook)} aria-label={m.title()}>
      <FormProblem form={form} />
      <p className={`${classes.hint} ${classes.lead}`}>
        {m.formHint()}{' '}
        <span className={classes.keyHint}>
          <Keys k="Alt ↑ ↓" /> {rules.keyMove()}
        </span>
      </p>
      {criteria.map((criterion, index) => (
        <CriterionFields
          key={criterion.id}
          form={form}
          index={index}
          count={criteria.length}
          onMove={(by) => move(index, by)}
          onRemove={() => remove(index)}
        />
      ))}
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
