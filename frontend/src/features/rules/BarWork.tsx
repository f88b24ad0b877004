import { Button, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/bars';
import { Section } from '#shared/ui/Section';
import type { BarValues } from './BarDraftPage';
import { newCertification } from './bar';
import classes from './bar.module.css';
import { curriculaOptions, useTasksOf } from './queries';

type Props = { form: ProblemForm<BarValues>; service: number };

/** Which curriculum, tasks and certifications are asked for. */
export function BarWork({ form, service }: Props) {
  const { curriculum, tasks, certifications } = form.getValues().rules;
  const { data } = useQuery(curriculaOptions());
  const all = (data?.items ?? []).filter(
    (c) => !c.service || c.service.id === service || c.slug === curriculum,
  );
  const asked = curriculum ? all.filter((c) => c.slug === curriculum) : all.filter((c) => c.service);
  const known = useTasksOf(asked.map((c) => c.id));
  const options = [
    ...known,
    ...tasks.filter((key) => !known.some((t) => t.value === key)).map((value) => ({ value, label: value })),
  ];
  return (
    <Section title={m.workTitle()}>
      <div className={classes.stack}>
        <NativeSelect
          label={m.curriculum()}
          data={[
            { value: '', label: m.noCurriculum() },
            ...all.map((c) => ({ value: c.slug, label: c.title })),
            ...(curriculum && !all.some((c) => c.slug === curriculum) ? [curriculum] : []),
          ]}
          {...form.getInputProps('rules.curriculum')}
        />
        <MultiSelect
          label={m.tasks()}
          description={m.tasksHint()}
          data={options}
          searchable
          hidePickedOptions
          {...form.getInputProps('rules.tasks')}
          error={form.errors['rules.tasks'] ?? firstOf(form.errors, 'rules.tasks.')}
        />
      </div>
      <fieldset className={classes.rows}>
        <legend>{m.certifications()}</legend>
        {certifications.map((need, i) => (
          <div key={need.id} className={classes.row}>
            <TextInput label={m.vendor()} {...form.getInputProps(`rules.certifications.${i}.vendor`)} />
            <TextInput
              label={m.certification()}
              {...form.getInputProps(`rules.certifications.${i}.name`)}
              {...(form.errors[`rules.certifications.${i}`]
                ? { error: form.errors[`rules.certifications.${i}`] }
                : {})}
            />
            <Button variant="subtle" onClick={() => form.removeListItem('rules.certifications', i)}>
              {m.remove()}
            </Button>
          </div>
        ))}
        <Button
          variant="default"
          size="xs"
          onClick={() => form.insertListItem('rules.certifications', newCertification())}
        >
          {m.addCertification()}
        </Button>
      </fieldset>
    </Section>
  );
}

/** What is wrong with one of several, said at the field that holds them all. */
const firstOf = (errors: Record<string, React.ReactNode>, prefix: string): React.ReactNode =>
  Object.entries(errors).find(([path]) => path.startsWith(prefix))?.[1];
