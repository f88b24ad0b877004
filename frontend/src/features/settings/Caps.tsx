import { Group, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/settings';
import type { ProfileValues } from './Profile';
import { meetingRulesOptions } from './queries';
import classes from './settings.module.css';

/** How many interviews one takes; an empty field leaves it to the organisation. */
export function Caps({ form }: { form: ProblemForm<ProfileValues> }) {
  const { data } = useSuspenseQuery(meetingRulesOptions());
  const field = (name: 'interviewsPerDay' | 'interviewsPerWeek', label: string, most: number) => (
    <TextInput
      type="number"
      inputMode="numeric"
      min={1}
      label={label}
      placeholder={String(most)}
      {...form.getInputProps(name)}
    />
  );
  return (
    <fieldset className={classes.caps}>
      <legend>{m.caps()}</legend>
      <p>{m.capsHint({ day: String(data.perDay), week: String(data.perWeek) })}</p>
      <Group gap="sm">
        {field('interviewsPerDay', m.capDay(), data.perDay)}
        {field('interviewsPerWeek', m.capWeek(), data.perWeek)}
      </Group>
    </fieldset>
  );
}
