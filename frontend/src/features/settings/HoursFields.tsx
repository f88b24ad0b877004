import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/settings';
import { weekdays } from '#shared/time/format';
import { endsNextDay } from './hours';
import type { ProfileValues } from './Profile';
import classes from './settings.module.css';

/** Always 24 hours, which a browser's own time field does not promise. */
export const timeField = { inputMode: 'numeric', maxLength: 5, placeholder: '09:00' } as const;

type Props = { form: ProblemForm<ProfileValues> };

/** The working week; a day may have several stretches, and one may end on the next day. */
export function HoursFields({ form }: Props) {
  return (
    <fieldset className={classes.hours}>
      <legend>{m.hours()}</legend>
      <p className={classes.hint}>{m.hoursHint()}</p>
      {weekdays().map(([day, name]) => (
        <Day key={day} day={day} name={name} form={form} />
      ))}
      {form.values.hours.length === 0 ? <UsualWeek form={form} /> : null}
    </fieldset>
  );
}

function Day({ day, name, form }: Props & { day: number; name: string }) {
  const own = form.values.hours.flatMap((stretch, index) => (stretch.weekday === day ? [index] : []));
  const add = (): void => form.insertListItem('hours', { weekday: day, from: '09:00', to: '18:00' });
  return (
    <div className={classes.day}>
      <span>{name}</span>
      <div className={classes.stretches}>
        {own.length === 0 ? <span className={classes.hint}>{m.dayOff()}</span> : null}
        {own.map((index) => (
          <StretchFields key={index} index={index} day={name} form={form} />
        ))}
      </div>
      <ActionIcon aria-label={m.addHours({ day: name })} onClick={add}>
        <IconPlus size={16} />
      </ActionIcon>
    </div>
  );
}

function StretchFields({ index, day, form }: Props & { index: number; day: string }) {
  const stretch = form.values.hours[index];
  return (
    <div className={classes.stretch}>
      <TextInput
        {...timeField}
        aria-label={m.fromOn({ day })}
        {...form.getInputProps(`hours.${index}.from`)}
        error={form.errors[`hours.${index}`] ?? form.errors[`hours.${index}.from`]}
      />
      <span aria-hidden>–</span>
      <TextInput {...timeField} aria-label={m.toOn({ day })} {...form.getInputProps(`hours.${index}.to`)} />
      <span className={classes.hint}>{stretch && endsNextDay(stretch) ? m.nextDay() : ''}</span>
      <ActionIcon aria-label={m.removeHours({ day })} onClick={() => form.removeListItem('hours', index)}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}

/** For who has no hours yet: Monday to Friday, nine to six. */
function UsualWeek({ form }: Props) {
  const fill = (): void =>
    form.setFieldValue(
      'hours',
      [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '18:00' })),
    );
  return (
    <Button variant="subtle" size="xs" onClick={fill}>
      {m.usualWeek()}
    </Button>
  );
}
