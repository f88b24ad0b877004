import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/coverageService';
import { weekdays } from '#shared/time/format';
import filters from './filters.module.css';
import { hourText } from './heat';
import { regionsOptions } from './queries';
import classes from './service.module.css';
import type { Line } from './targets';

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

/** None pressed is every day. */
function Days({ form, at }: Omit<Props, 'onRemove'>) {
  const chosen = form.getValues().lines[at]?.weekdays ?? [];
  const toggle = (day: number): void => {
    const next = chosen.includes(day) ? chosen.filter((d) => d !== day) : [...chosen, day].sort();
    form.setFieldValue(`lines.${at}.weekdays`, next);
  };
  const short = new Map(weekdays('short'));
  return (
    <fieldset className={filters.days}>
      <legend>{m.days()}</legend>
      {weekdays('long').map(([day, name]) => (
        <button
          key={day}
          type="button"
          aria-label={name}
          aria-pressed={chosen.length === 0 || chosen.includes(day)}
          onClick={() => toggle(day)}
        >
          {short.get(day)}
        </button>
      ))}
    </fieldset>
  );
}
