import { TextInput } from '@mantine/core';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import type { BarValues } from './BarDraftPage';

type Props = {
  form: ProblemForm<BarValues>;
  /** The path of the field. */
  at: string;
  label: string;
  description?: string;
};

/** A whole number; its limits are the server's. */
export function Count({ form, at, label, description }: Props) {
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      min={0}
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...form.getInputProps(at)}
    />
  );
}
