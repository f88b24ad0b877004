import { TextInput } from '@mantine/core';
import type { MeetingLimits } from '#shared/api/schema';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/meetings';
import { Section } from '#shared/ui/Section';
import classes from './meetings.module.css';
import type { Limit, LimitValues } from './model';

const groups: readonly { title: () => string; fields: readonly [Limit, () => string, () => string][] }[] = [
  {
    title: m.people,
    fields: [
      ['perDay', m.perDay, m.perDayHint],
      ['perWeek', m.perWeek, m.perWeekHint],
      ['coolDownDays', m.coolDownDays, m.coolDownDaysHint],
    ],
  },
  { title: m.times, fields: [['noticeHours', m.noticeHours, m.noticeHoursHint]] },
  {
    title: m.candidates,
    fields: [
      ['vetoes', m.vetoes, m.vetoesHint],
      ['shadows', m.shadows, m.shadowsHint],
    ],
  },
];

type Props = { form: ProblemForm<LimitValues>; usual: MeetingLimits };

/** Whole numbers; what they may be is the server's to say. */
export function Fields({ form, usual }: Props) {
  return groups.map(({ title, fields }) => (
    <Section key={title()} title={title()}>
      <div className={classes.fields}>
        {fields.map(([name, label, hint]) => (
          <TextInput
            key={name}
            type="number"
            inputMode="numeric"
            min={0}
            label={label()}
            description={`${hint()} ${m.usualIs({ count: String(usual[name]) })}`}
            className={classes.field}
            {...form.getInputProps(name)}
          />
        ))}
      </div>
    </Section>
  ));
}
