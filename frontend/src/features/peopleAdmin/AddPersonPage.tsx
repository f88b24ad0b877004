import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#shared/api/client';
import { useOnce } from '#shared/api/edit';
import { Form } from '#shared/forms/Form';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { type ProblemForm, useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/peopleAdmin';
import { localeNames, locales } from '#shared/i18n/runtime';
import { Page } from '#shared/ui/Page';
import { toast } from '#shared/ui/toast';
import { IdentityFields } from './IdentityFields';
import { blankIdentity, bodyOf, type Identity } from './model';
import { useReread } from './queries';

type Values = Identity & { locale: string; emails: { email: string; verified: boolean }[] };

const blank: Values = { ...blankIdentity, locale: 'en', emails: [{ email: '', verified: true }] };

/** Somebody new; the invitation is made on the page that follows. */
export function AddPersonPage() {
  const form = useProblemForm<Values>({ mode: 'controlled', initialValues: blank });
  const navigate = useNavigate();
  const reread = useReread();
  const once = useOnce();
  const add = api.useMutation('post', '/people');
  const [added, setAdded] = useState(false);
  const send = ({ locale, emails, ...identity }: Values): void =>
    add.mutate(
      { body: { ...bodyOf(identity), locale, emails }, ...once.init },
      {
        onSuccess: ({ id }) => {
          setAdded(true);
          reread();
          toast(m.added());
          void navigate({ to: '/admin/people/$id', params: { id: String(id) }, ignoreBlocker: true });
        },
        onError: form.refuse,
      },
    );
  return (
    <Page
      title={m.addTitle()}
      meta={m.addHint()}
      width="text"
      crumbs={[
        { to: '/admin', text: m.administration() },
        { to: '/admin/people', text: m.title() },
      ]}
    >
      <UnsavedGuard when={form.isDirty() && !added} />
      <Form
        form={form}
        label={m.addTitle()}
        onSend={send}
        buttons={
          <>
            <Button type="submit" loading={add.isPending}>
              {m.add()}
            </Button>
            <Button variant="default" component={Link} to="/admin/people">
              {m.cancel()}
            </Button>
          </>
        }
      >
        <IdentityFields form={form as unknown as ProblemForm<Identity>} />
        <TextInput
          type="email"
          label={m.email()}
          required
          autoComplete="off"
          {...form.getInputProps('emails.0.email')}
        />
        <Switch
          label={m.verified()}
          description={m.verifiedHint()}
          {...form.getInputProps('emails.0.verified', { type: 'checkbox' })}
        />
        <NativeSelect
          label={m.language()}
          data={locales.map((value) => ({ value, label: localeNames[value] }))}
          {...form.getInputProps('locale')}
        />
      </Form>
    </Page>
  );
}
