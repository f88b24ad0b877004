import { type UseFormInput, type UseFormReturnType, useForm } from '@mantine/form';
import { useState } from 'react';
import { Problem } from '../api/problem';

export type ProblemForm<T> = UseFormReturnType<T> & {
  /** What the server refused, until the next try. */
  problem: unknown;
  /** Puts what is wrong to its fields and the rest into the summary. For onError of a mutation. */
  refuse: (error: unknown) => void;
  /** For onSubmit of the form element; clears the last refusal. */
  submit: (send: (values: T) => void) => (event?: React.FormEvent<HTMLFormElement>) => void;
};

/** A Mantine form that reads problem documents: /hours/0/from goes to the field hours.0.from. */
export function useProblemForm<T extends Record<string, unknown>>(options: UseFormInput<T>): ProblemForm<T> {
  const form = useForm<T>(options);
  const [problem, setProblem] = useState<unknown>();
  const refuse = (error: unknown): void => {
    setProblem(error);
    if (error instanceof Problem) form.setErrors(error.fields);
  };
  const submit = (send: (values: T) => void) => {
    const checked = form.onSubmit(send);
    return (event?: React.FormEvent<HTMLFormElement>): void => {
      setProblem(undefined);
      checked(event);
    };
  };
  return { ...form, problem, refuse, submit };
}
