import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api } from '#shared/api/client';
import { useOnce } from '#shared/api/edit';
import { Form } from '#shared/forms/Form';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/curricula';
import { m as rules } from '#shared/i18n/gen/rules';
import { Page } from '#shared/ui/Page';
import { toast } from '#shared/ui/toast';
import { OutlineFields } from './OutlineFields';
import { blankOutline, type OutlineValues, outlineBody, slugFor } from './outline';
import { useReread } from './queries';

/** A new curriculum; its first version is written on the page that follows. */
export function AddCurriculumPage() {
  const form = useProblemForm<OutlineValues>({ mode: 'controlled', initialValues: blankOutline });
  // A slug that somebody typed is theirs.
  const typed = useRef(false);
  const navigate = useNavigate();
  const reread = useReread();
  const once = useOnce();
  const add = api.useMutation('post', '/curricula');
  const [made, setMade] = useState(false);
  const send = (values: OutlineValues): void =>
    add.mutate(
      { body: { slug: values.slug, ...outlineBody(values) }, ...once.init },
      {
        onSuccess: ({ id }) => {
          setMade(true);
          void reread();
          toast(m.made());
          void navigate({
            to: '/admin/curricula/$id/next',
            params: { id: String(id) },
            ignoreBlocker: true,
          });
        },
        onError: form.refuse,
      },
    );
  const offer = (title: string): void => {
    if (!typed.current) form.setFieldValue('slug', slugFor(title));
  };
  const slug = form.getInputProps('slug');
  const buttons = (
    <>
      <Button type="submit" loading={add.isPending}>
        {m.makeTitle()}
      </Button>
      <Button variant="default" component={Link} to="/admin/curricula">
        {m.cancel()}
      </Button>
    </>
  );
  return (
    <Page
      title={m.makeTitle()}
      meta={m.makeHint()}
      width="text"
      crumbs={[
        { to: '/admin', text: rules.administration() },
        { to: '/admin/curricula', text: m.title() },
      ]}
    >
      <UnsavedGuard when={form.isDirty() && !made} />
      <Form form={form} label={m.makeTitle()} onSend={send} buttons={buttons}>
        <OutlineFields form={form} onTitle={offer} />
        <TextInput
          label={m.slug()}
          description={m.slugHint()}
          maxLength={60}
          autoCapitalize="none"
          spellCheck={false}
          required
          {...slug}
          onChange={(event) => {
            typed.current = event.currentTarget.value !== '';
            slug.onChange(event);
          }}
        />
      </Form>
    </Page>
  );
}
