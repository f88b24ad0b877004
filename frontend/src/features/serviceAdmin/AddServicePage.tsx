import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#shared/api/client';
import { useOnce } from '#shared/api/edit';
import { Form } from '#shared/forms/Form';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/serviceAdmin';
import { Page } from '#shared/ui/Page';
import { toast } from '#shared/ui/toast';
import { Fields } from './Fields';
import { blankService, bodyOf, type ServiceValues } from './model';
import { useReread } from './queries';

/** A new service; its developers are named on the page that follows. */
export function AddServicePage() {
  const form = useProblemForm<ServiceValues>({ mode: 'controlled', initialValues: blankService });
  const navigate = useNavigate();
  const reread = useReread();
  const once = useOnce();
  const add = api.useMutation('post', '/services');
  const [added, setAdded] = useState(false);
  const send = (values: ServiceValues): void =>
    add.mutate(
      { body: { slug: values.slug, ...bodyOf(values) }, ...once.init },
      {
        onSuccess: ({ id }) => {
          setAdded(true);
          reread();
          toast(m.added());
          void navigate({ to: '/admin/services/$id', params: { id: String(id) }, ignoreBlocker: true });
        },
        onError: form.refuse,
      },
    );
  return (
    <Page
      title={m.addTitle()}
      width="text"
      crumbs={[
        { to: '/admin', text: m.administration() },
        { to: '/admin/services', text: m.title() },
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
            <Button variant="default" component={Link} to="/admin/services">
              {m.cancel()}
            </Button>
          </>
        }
      >
        <TextInput label={m.slug()} description={m.slugHint()} required {...form.getInputProps('slug')} />
        <Fields form={form} />
      </Form>
    </Page>
  );
}
