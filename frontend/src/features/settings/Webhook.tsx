import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { NotificationHook } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/settings';
import { Section } from '#shared/ui/Section';
import { Endpoint } from './Endpoint';
import { Secret } from './Secret';
import { useChoices } from './useChoose';

/** An address of mine that is called with what I am told. */
export function Webhook({ hook }: { hook: NotificationHook | null }) {
  const [secret, setSecret] = useState('');
  return (
    <Section title={m.webhook()} hint={m.webhookHint()}>
      {secret && hook ? <Secret secret={secret} /> : null}
      {hook ? <Endpoint hook={hook} /> : <NewEndpoint onMade={setSecret} />}
    </Section>
  );
}

function NewEndpoint({ onMade }: { onMade: (secret: string) => void }) {
  const form = useProblemForm({ mode: 'controlled', initialValues: { url: '' } });
  const show = useChoices();
  const make = api.useMutation('put', '/me/webhook');
  const send = (body: { url: string }): void =>
    make.mutate(
      { body },
      {
        onSuccess: (all) => {
          onMade(all.webhook?.secret ?? '');
          show(all);
        },
        onError: form.refuse,
      },
    );
  return (
    <Form
      form={form}
      onSend={send}
      label={m.webhook()}
      buttons={
        <Button type="submit" variant="default" loading={make.isPending}>
          {m.addWebhook()}
        </Button>
      }
    >
      <TextInput label={m.webhookUrl()} inputMode="url" autoComplete="off" {...form.getInputProps('url')} />
    </Form>
  );
}
