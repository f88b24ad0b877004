import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '#shared/api/client';
import { ifMatch } from '#shared/api/edit';
import { Problem } from '#shared/api/problem';
import type { ServicePage } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/serviceAdmin';
import { findAction } from '#shared/ui/ActionButton';
import { Page } from '#shared/ui/Page';
import { ReasonList } from '#shared/ui/ReasonList';
import { Section } from '#shared/ui/Section';
import { toast } from '#shared/ui/toast';
import { Developers } from './Developers';
import { Fields } from './Fields';
import { bodyOf, type ServiceValues, valuesOf } from './model';
import { serviceOptions, useReread } from './queries';
import { Retirement } from './Retirement';

/** One service to change: what it is, who develops it, and from when on nobody becomes SME of it. */
export function ServiceAdminPage({ id }: { id: number }) {
  const { data } = useSuspenseQuery(serviceOptions(id));
  return (
    <Page
      title={data.name}
      meta={
        <Link to="/services/$id" params={{ id: String(id) }}>
          {m.openPage()}
        </Link>
      }
      width="text"
      crumbs={[
        { to: '/admin', text: m.administration() },
        { to: '/admin/services', text: m.title() },
      ]}
    >
      <Section title={m.what()} hint={m.slugIs({ slug: data.slug })}>
        <Change service={data} />
      </Section>
      <Developers service={data} />
      <Retirement service={data} />
    </Page>
  );
}

function Change({ service }: { service: ServicePage }) {
  const form = useProblemForm<ServiceValues>({ mode: 'controlled', initialValues: valuesOf(service) });
  const reread = useReread();
  const save = api.useMutation('put', '/services/{id}');
  const action = findAction(service.actions, 'change');
  const off = !action?.allowed;
  const send = (values: ServiceValues): void =>
    save.mutate(
      {
        params: { path: { id: service.id } },
        headers: ifMatch(service.revision),
        body: bodyOf(values),
      },
      {
        onSuccess: (now) => {
          form.resetDirty(valuesOf(now));
          toast(m.saved());
          reread();
        },
        onError: (error) => {
          form.refuse(error);
          // The next try is made from what is there now.
          if (error instanceof Problem && error.isStale) reread();
        },
      },
    );
  return (
    <>
      <UnsavedGuard when={form.isDirty()} />
      <Form
        form={form}
        label={m.what()}
        onSend={send}
        buttons={
          <Button type="submit" loading={save.isPending} disabled={off}>
            {m.save()}
          </Button>
        }
      >
        {off && action?.reason ? <ReasonList reasons={[action.reason]} glyph="off" /> : null}
        <Fields form={form} disabled={off} />
      </Form>
    </>
  );
}
