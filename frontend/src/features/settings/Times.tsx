import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { api } from '#shared/api/client';
import type { NotificationTimes } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/settings';
import { Section } from '#shared/ui/Section';
import { toast } from '#shared/ui/toast';
import { timeField } from './HoursFields';
import { minutesOf, timeOf } from './hours';
import { useChoices } from './useChoose';

type Values = { quiet: NotificationTimes['quiet']; quietFrom: string; quietTo: string; digestAt: string };

const valuesOf = (times: NotificationTimes): Values => ({
  quiet: times.quiet,
  quietFrom: timeOf(times.quietFrom),
  quietTo: timeOf(times.quietTo),
  digestAt: timeOf(times.digestAt),
});

/** When nobody disturbs me outside of the app, and when the digest comes. */
export function Times({ times }: { times: NotificationTimes }) {
  const form = useProblemForm<Values>({ mode: 'controlled', initialValues: valuesOf(times) });
  const show = useChoices();
  const save = api.useMutation('put', '/me/notification-times');
  const send = ({ quiet, ...at }: Values): void =>
    save.mutate(
      {
        body: {
          quiet,
          quietFrom: minutesOf(at.quietFrom),
          quietTo: minutesOf(at.quietTo),
          digestAt: minutesOf(at.digestAt),
        },
      },
      {
        onSuccess: (all) => {
          form.resetDirty();
          show(all);
          toast(m.saved());
        },
        onError: form.refuse,
      },
    );
  const night = { from: timeOf(times.nightFrom), to: timeOf(times.nightTo) };
  return (
    <Section title={m.quietTitle()} hint={m.quietHint({ zone: times.zone })}>
      <Form
        form={form}
        onSend={send}
        buttons={
          <Button type="submit" variant="default" loading={save.isPending}>
            {m.save()}
          </Button>
        }
      >
        <NativeSelect
          label={m.quietHours()}
          data={[
            { value: 'night', label: m.quietNight(night) },
            { value: 'own', label: m.quietOwn() },
            { value: 'never', label: m.quietNever() },
          ]}
          {...form.getInputProps('quiet')}
        />
        {form.values.quiet === 'own' ? (
          <Group grow align="start">
            <TextInput label={m.quietFrom()} {...timeField} {...form.getInputProps('quietFrom')} />
            <TextInput label={m.quietTo()} {...timeField} {...form.getInputProps('quietTo')} />
          </Group>
        ) : null}
        <TextInput
          label={m.digestAt()}
          description={m.digestHint()}
          {...timeField}
          {...form.getInputProps('digestAt')}
        />
      </Form>
    </Section>
  );
}
