import { Button, NativeSelect, Switch } from '@mantine/core';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/bars';
import { levelText } from '#shared/ui/levels';
import { Section } from '#shared/ui/Section';
import type { BarValues } from './BarDraftPage';
import { newLevel } from './bar';
import classes from './bar.module.css';
import { Count } from './Count';

const levels = () => [1, 2, 3, 4].map((level) => ({ value: String(level), label: levelText(level) }));

/** How many approved cases, of which levels, and how they are reviewed. */
export function BarCases({ form }: { form: ProblemForm<BarValues> }) {
  const { levelCounts } = form.getValues().rules;
  return (
    <Section title={m.casesTitle()}>
      <div className={classes.fields}>
        <Count form={form} at="rules.cases" label={m.cases()} />
        <Count form={form} at="rules.reviewsPerCase" label={m.reviewsPerCase()} />
        <Count
          form={form}
          at="rules.caseMaxAgeMonths"
          label={m.caseMaxAge()}
          description={m.caseMaxAgeHint()}
        />
      </div>
      <fieldset className={classes.rows}>
        <legend>{m.levels()}</legend>
        {levelCounts.map((need, i) => (
          <div key={need.id} className={classes.row}>
            <Count form={form} at={`rules.levelCounts.${i}.count`} label={m.levelCount()} />
            <NativeSelect
              label={m.levelOrHigher()}
              data={levels()}
              {...form.getInputProps(`rules.levelCounts.${i}.level`)}
            />
            <Button variant="subtle" onClick={() => form.removeListItem('rules.levelCounts', i)}>
              {m.remove()}
            </Button>
          </div>
        ))}
        <Button
          variant="default"
          size="xs"
          onClick={() => form.insertListItem('rules.levelCounts', newLevel())}
        >
          {m.addLevel()}
        </Button>
      </fieldset>
      <Switch
        label={m.developersReview()}
        description={m.developersReviewHint()}
        {...form.getInputProps('rules.developersReview', { type: 'checkbox' })}
      />
    </Section>
  );
}
