import { NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { m } from '#shared/i18n/gen/coverageHours';
import { familiesOptions } from './queries';

type Props = { value: string | undefined; onChange: (family: string) => void };

export function FamilySelect({ value = '', onChange }: Props) {
  const { data } = useSuspenseQuery(familiesOptions());
  const families = [
    { value: '', label: m.everyFamily() },
    ...data.items.map((family) => ({ value: family, label: family })),
  ];
  return (
    <NativeSelect
      aria-label={m.family()}
      data={families}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
