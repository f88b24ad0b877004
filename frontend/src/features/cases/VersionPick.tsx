import { NativeSelect } from '@mantine/core';
import { m } from '#shared/i18n/gen/cases';
import classes from './case.module.css';

type Props = { numbers: readonly number[]; number: number; onNumber: (number: number) => void };

export function VersionPick({ numbers, number, onNumber }: Props) {
  return (
    <NativeSelect
      className={classes.pick}
      size="xs"
      aria-label={m.versionPick()}
      value={number}
      data={numbers
        .toSorted((a, b) => b - a)
        .map((n) => ({ value: String(n), label: m.version({ number: n }) }))}
      onChange={(event) => onNumber(Number(event.currentTarget.value))}
    />
  );
}
