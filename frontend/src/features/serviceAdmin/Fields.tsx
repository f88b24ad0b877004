import { Autocomplete, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/serviceAdmin';
import { routes, type ServiceValues } from './model';
import { familiesOptions } from './queries';

type Props = { form: ProblemForm<ServiceValues>; disabled?: boolean };

/** What a service is; its slug, once given, never changes. */
export function Fields({ form, disabled = false }: Props) {
  const families = useQuery(familiesOptions());
  return (
    <>
      <TextInput label={m.name()} required disabled={disabled} {...form.getInputProps('name')} />
      <Autocomplete
        label={m.family()}
        description={m.familyHint()}
        required
        disabled={disabled}
        data={families.data?.items ?? []}
        {...form.getInputProps('family')}
      />
      <TextInput type="date" label={m.launched()} disabled={disabled} {...form.getInputProps('launchedOn')} />
      <TextInput
        type="number"
        min={0}
        max={10000}
        label={m.target()}
        description={m.targetHint()}
        disabled={disabled}
        {...form.getInputProps('targetSmes')}
      />
      <Radio.Group label={m.route()} description={m.routeHint()} {...form.getInputProps('bootstrapRoute')}>
        <Stack gap={10} mt={8}>
          {routes.map((route) => (
            <Radio
              key={route}
              value={route}
              disabled={disabled}
              label={m.routeShort({ route })}
              description={m.routeText({ route })}
            />
          ))}
        </Stack>
      </Radio.Group>
    </>
  );
}
