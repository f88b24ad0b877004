import { NativeSelect, Radio, TextInput } from '@mantine/core';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/bars';
import { Section } from '#shared/ui/Section';
import type { BarValues } from './BarDraftPage';
import classes from './bar.module.css';
import { Count } from './Count';

const seniorities = () => [
  { value: 'junior', label: m.junior() },
  { value: 'senior', label: m.senior() },
  { value: 'principal', label: m.principal() },
];

/** Who sits on the panel, for how long, and what their votes must be. */
export function BarPanel({ form }: { form: ProblemForm<BarValues> }) {
  const { vote } = form.getValues().rules;
  return (
    <Section title={m.panelTitle()}>
      <div className={classes.fields}>
        <Count form={form} at="rules.panelSmes" label={m.panelSmes()} />
        <Count form={form} at="rules.panelDevelopers" label={m.panelDevelopers()} />
        <NativeSelect
          label={m.seniority()}
          data={seniorities()}
          {...form.getInputProps('rules.developerSeniority')}
        />
        <Count form={form} at="rules.interviewMinutes" label={m.interviewMinutes()} />
        <Count form={form} at="rules.bufferMinutes" label={m.bufferMinutes()} />
        <TextInput
          label={m.language()}
          description={m.languageHint()}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('rules.language')}
        />
      </div>
      <Radio.Group
        label={m.vote()}
        {...form.getInputProps('rules.vote.unanimous')}
        error={form.errors['rules.vote']}
      >
        <div className={classes.radios}>
          <Radio value="yes" label={m.unanimous()} />
          <Radio value="no" label={m.atLeast()} />
        </div>
      </Radio.Group>
      {vote.unanimous === 'no' ? (
        <div className={classes.fields}>
          <Count form={form} at="rules.vote.smes" label={m.voteSmes()} />
          <Count form={form} at="rules.vote.developers" label={m.voteDevelopers()} />
        </div>
      ) : null}
      <div className={classes.fields}>
        <Count form={form} at="rules.voteDays" label={m.voteDays()} description={m.voteDaysHint()} />
        <Count form={form} at="rules.coolDownDays" label={m.coolDownDays()} description={m.coolDownHint()} />
      </div>
    </Section>
  );
}
