import { Autocomplete, Button, Group, NativeSelect, Switch, TagsInput, TextInput } from '@mantine/core';
import { api } from '#shared/api/client';
import { ifMatch } from '#shared/api/edit';
import type { PersonPage } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/settings';
import { type Locale, localeNames, locales, setLocale } from '#shared/i18n/runtime';
import { zoneNames } from '#shared/time/zones';
import { Section } from '#shared/ui/Section';
import { toast } from '#shared/ui/toast';
import { Caps } from './Caps';
import { HoursFields, timeField } from './HoursFields';
import { minutesOf, type Stretch, timeOf, toStretches, toWindows } from './hours';
import { useReread } from './queries';

export type ProfileValues = {
  zone: string;
  hours: Stretch[];
  nightAllowed: boolean;
  nightFrom: string;
  nightTo: string;
  interviewsPerDay: number | string;
  interviewsPerWeek: number | string;
  languages: string[];
  locale: string;
};

const valuesOf = (self: PersonPage): ProfileValues => ({
  zone: self.zone,
  hours: toStretches(self.private?.hours ?? []),
  nightAllowed: self.private?.nightAllowed ?? false,
  nightFrom: timeOf(self.private?.nightFrom ?? 0),
  nightTo: timeOf(self.private?.nightTo ?? 0),
  interviewsPerDay: self.private?.interviewsPerDay || '',
  interviewsPerWeek: self.private?.interviewsPerWeek || '',
  languages: self.languages,
  locale: self.locale,
});

const languages = locales.map((value) => ({ value, label: localeNames[value] }));

export function Profile({ self }: { self: PersonPage }) {
  const form = useProblemForm<ProfileValues>({ mode: 'controlled', initialValues: valuesOf(self) });
  const reread = useReread();
  const save = api.useMutation('put', '/people/{id}/profile');
  const send = (values: ProfileValues): void =>
    save.mutate(
      {
        params: { path: { id: self.id } },
        headers: ifMatch(self.revision ?? 0),
        body: {
          ...values,
          hours: toWindows(values.hours),
          nightFrom: minutesOf(values.nightFrom),
          nightTo: minutesOf(values.nightTo),
          interviewsPerDay: Number(values.interviewsPerDay),
          interviewsPerWeek: Number(values.interviewsPerWeek),
        },
      },
      {
        onSuccess: () => {
          form.resetDirty();
          toast(m.saved());
          setLocale(values.locale as Locale);
          reread();
        },
        onError: form.refuse,
      },
    );
  return (
    <Section title={m.profile()} hint={m.profileHint()}>
      <UnsavedGuard when={form.isDirty()} />
      <Form
        form={form}
        onSend={send}
        buttons={
          <Button type="submit" loading={save.isPending}>
            {m.save()}
          </Button>
        }
      >
        <NativeSelect label={m.language()} data={languages} {...form.getInputProps('locale')} />
        <Autocomplete
          label={m.zone()}
          description={m.zoneHint()}
          data={zoneNames()}
          limit={20}
          {...form.getInputProps('zone')}
        />
        <HoursFields form={form} />
        <Switch
          label={m.nightAllowed()}
          description={m.nightHint()}
          {...form.getInputProps('nightAllowed', { type: 'checkbox' })}
        />
        <Group gap="sm">
          <TextInput {...timeField} label={m.nightFrom()} {...form.getInputProps('nightFrom')} />
          <TextInput {...timeField} label={m.nightTo()} {...form.getInputProps('nightTo')} />
        </Group>
        <Caps form={form} />
        <TagsInput
          label={m.languages()}
          description={m.languagesHint()}
          clearable={false}
          {...form.getInputProps('languages')}
        />
      </Form>
    </Section>
  );
}
