import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/coverageAhead';
import { hourText } from './heat';
import { regionsOptions } from './queries';
import classes from './service.module.css';
import { faultsOf, type Line } from './targets';
import { Weekdays } from './Weekdays';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

type Props = { form: ProblemForm<{ lines: Line[] }>; at: number; onRemove: () => void };

const hour = (n: number): { value: string; label: string } => ({
  value: String(n),
  label: n === 24 ? '24:00' : `${hourText(n)}:00`,
});
const froms = Array.from({ length: 24 }, (_, n) => hour(n));
const tos = Array.from({ length: 24 }, (_, n) => hour(n + 1));

export function TargetLine({ form, at, onRemove }: Props) {
  const { data } = useSuspenseQuery(regionsOptions());
  const regions = [
    { value: '', label: m.world() },
    ...data.items.map(({ slug, name }) => ({ value: slug, label: name })),
  ];
  return (
    <fieldset className={classes.line} aria-label={m.line({ count: at + 1 })}>
      <Faults form={form} at={at} />
      <NativeSelect label={m.place()} data={regions} {...form.getInputProps(`lines.${at}.region`)} />
      <Days form={form} at={at} />
      <NativeSelect label={m.from()} data={froms} {...form.getInputProps(`lines.${at}.fromHour`)} />
      <NativeSelect label={m.to()} data={tos} {...form.getInputProps(`lines.${at}.toHour`)} />
      <TextInput
        label={m.heads()}
        type="number"
        min={1}
        max={1000}
        required
        {...form.getInputProps(`lines.${at}.heads`)}
      />
      <Button variant="default" onClick={onRemove} aria-label={m.removeLine({ count: at + 1 })}>
        {m.remove()}
      </Button>
    </fieldset>
  );
}

/** What the form finds a field by. */
type Named = { 'data-path'?: string };

/** What is wrong with the line as a whole: the summary above leads here, and Tab on to its fields. */
function Faults({ form, at }: Omit<Props, 'onRemove'>) {
  const nameOf = (path: string): Named => form.getInputProps(path) as Named;
  return faultsOf(form.errors, at).map(([path, text]) => (
    <p key={path} className={classes.fault} tabIndex={-1} data-path={nameOf(path)['data-path']}>
      {text}
    </p>
  ));
}

/** On a line no day is every day. */
function Days({ form, at }: Omit<Props, 'onRemove'>) {
  const chosen = form.getValues().lines[at]?.weekdays ?? [];
  return (
    <Weekdays
      label={m.days()}
      chosen={chosen.length === 0 ? EVERY_DAY : chosen}
      onChange={(days) =>
        form.setFieldValue(`lines.${at}.weekdays`, days.length === EVERY_DAY.length ? [] : days)
      }
    />
  );
}
