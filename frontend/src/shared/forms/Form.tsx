import type { ReactNode } from 'react';
import { FormProblem } from './FormProblem';
import classes from './forms.module.css';
import type { ProblemForm } from './useProblemForm';

type Props<T> = {
  form: ProblemForm<T>;
  onSend: (values: T) => void;
  /** The buttons, the main one first. */
  buttons: ReactNode;
  wide?: boolean;
  /** What the form is for, aloud, where no heading says so. */
  label?: string;
  children: ReactNode;
};

/** One form as all look: summary of what is wrong, fields in one column, buttons. */
export function Form<T>({ form, onSend, buttons, wide, label, children }: Props<T>) {
  return (
    <form
      className={classes.form}
      data-wide={wide || undefined}
      aria-label={label}
      noValidate
      onSubmit={form.submit(onSend)}
    >
      <FormProblem form={form} />
      {children}
      <div className={classes.buttons}>{buttons}</div>
    </form>
  );
}
