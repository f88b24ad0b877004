import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ServiceRef } from '#shared/api/schema';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/curricula';
import { m as rules } from '#shared/i18n/gen/rules';
import type { OutlineValues } from './outline';
import { servicesOptions } from './queries';

type Props = {
  form: ProblemForm<OutlineValues>;
  /** The service it has now, which may be retired and no longer in the list. */
  now?: ServiceRef | null | undefined;
  onTitle?: (title: string) => void;
};

/** What a curriculum is called and which service it leads to. */
export function OutlineFields({ form, now, onTitle }: Props) {
  const { data } = useQuery(servicesOptions());
  const known = (data?.items ?? []).map((s) => ({ value: String(s.id), label: s.name }));
  const gone = now && !known.some((s) => s.value === String(now.id));
  const title = form.getInputProps('title');
  return (
    <>
      <TextInput
        label={m.name()}
        maxLength={200}
        required
        data-autofocus
        {...title}
        onChange={(event) => {
          title.onChange(event);
          onTitle?.(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label={rules.service()}
        data={[
          { value: '', label: m.everyService() },
          ...(gone ? [{ value: String(now.id), label: now.name }] : []),
          ...known,
        ]}
        {...form.getInputProps('service')}
      />
    </>
  );
}
