import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/curricula';
import { m as rules } from '#shared/i18n/gen/rules';
import { levels, levelText } from '#shared/ui/levels';
import type { CurriculumValues } from './CurriculumDraftPage';
import { servicesOptions } from './queries';
import classes from './taskFields.module.css';

/** Which cases of the library a task leads to: by service, level and words. */
export function TaskLibrary({ form, at }: { form: ProblemForm<CurriculumValues>; at: string }) {
  const { data } = useQuery(servicesOptions());
  const { value: service } = form.getInputProps(`${at}.service`);
  const known = (data?.items ?? []).map((s) => ({ value: s.slug, label: s.name }));
  return (
    <fieldset className={classes.library}>
      <legend>{m.library()}</legend>
      <NativeSelect
        label={rules.service()}
        data={[
          { value: '', label: m.everyServiceChoice() },
          ...known,
          ...(service && !known.some((s) => s.value === service) ? [service] : []),
        ]}
        {...form.getInputProps(`${at}.service`)}
      />
      <NativeSelect
        label={m.fromLevel()}
        data={[
          { value: '0', label: m.anyLevel() },
          ...levels.map((n) => ({ value: String(n), label: m.levelOrHigher({ level: levelText(n) }) })),
        ]}
        {...form.getInputProps(`${at}.minLevel`)}
      />
      <TextInput label={m.withWords()} maxLength={200} {...form.getInputProps(`${at}.query`)} />
      {form.errors[at] ? <p className={classes.error}>{form.errors[at]}</p> : null}
    </fieldset>
  );
}
