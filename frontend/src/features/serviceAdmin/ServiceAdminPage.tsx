import { Button } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '#shared/api/client';
import { ifMatch } from '#shared/api/edit';
import type { ServicePage } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { Late } from '#shared/forms/late/Late';
import { isLate, useOvertaken } from '#shared/forms/late/useOvertaken';
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
import { serviceTold } from './told';

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
  const overtaken = useOvertaken(valuesOf(service), (name, value) =>
    form.setFieldValue(name, value as never),
  );
  const client = useQueryClient();
  /** The next try is made from what is there now; nothing that was typed is lost. */
  const late = async (): Promise<void> => {
    const now = await client.fetchQuery({ ...serviceOptions(service.id), staleTime: 0 });
    overtaken.show(serviceTold(), form.getValues(), valuesOf(now));
  };
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
          overtaken.begin(valuesOf(now));
          toast(m.saved());
          reread();
        },
        onError: (error) => {
          if (isLate(error)) late().catch(form.refuse);
          else form.refuse(error);
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
        <Late overtaken={overtaken} />
        <Fields form={form} disabled={off} />
      </Form>
    </>
  );
}
