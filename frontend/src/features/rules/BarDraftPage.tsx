import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#shared/api/client';
import { Late } from '#shared/forms/late/Late';
import { isLate, useOvertaken } from '#shared/forms/late/useOvertaken';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/bars';
import { m as rules } from '#shared/i18n/gen/rules';
import { Page } from '#shared/ui/Page';
import { toast } from '#shared/ui/toast';
import { BarForm } from './BarForm';
import { type BarFields, formOf, rulesOf } from './bar';
import { BarChanges, Publish } from './lateParts';
import { barDraftOptions, serviceOptions, useReread } from './queries';
import { useDone } from './useDone';

export type BarValues = { rules: BarFields };

/** The next version of a service's bar: written, looked at, published. */
export function BarDraftPage({ service }: { service: number }) {
  const { data: of } = useSuspenseQuery(serviceOptions(service));
  const { data: draft } = useSuspenseQuery(barDraftOptions(service));
  const [begun, setBegun] = useState(draft);
  const [note, setNote] = useState('');
  const [looking, setLooking] = useState(false);
  const navigate = useNavigate();
  const reread = useReread();
  const form = useProblemForm<BarValues>({
    mode: 'controlled',
    initialValues: { rules: formOf(begun.rules) },
  });
  const overtaken = useOvertaken(rulesOf(formOf(begun.rules)), (name, value) =>
    form.setFieldValue(`rules.${name}`, formOf({ ...begun.rules, [name]: value })[name as keyof BarFields]),
  );
  const client = useQueryClient();
  /** Another version came first: what was written stays, beside what is in force now. */
  const late = async (): Promise<void> => {
    const [now, { barTold }] = await Promise.all([
      client.fetchQuery({ ...barDraftOptions(service), staleTime: 0 }),
      import('./barTold'),
    ]);
    overtaken.show(barTold(), rulesOf(form.getValues().rules), rulesOf(formOf(now.rules)));
    setBegun(now);
    setLooking(false);
  };
  const preview = api.useMutation('post', '/services/{id}/bars/preview');
  const publish = api.useMutation('post', '/services/{id}/bars');
  const to = { to: '/admin/bars/$service', params: { service: String(service) } } as const;
  const [done, finish] = useDone(() => void navigate(to));
  const number = begun.after + 1;
  const request = () => ({
    params: { path: { id: service } },
    body: { after: begun.after, rules: rulesOf(form.getValues().rules), note },
  });
  const look = (): void =>
    preview.mutate(request(), { onSuccess: () => setLooking(true), onError: form.refuse });
  const send = (): void =>
    publish.mutate(request(), {
      onSuccess: async () => {
        await reread();
        toast(rules.publishedToast({ number }));
        finish();
      },
      onError: (error) => void (isLate(error) && late().catch(form.refuse)),
    });
  const title = m.titleOf({ name: of.name });
  const open = preview.data?.open ?? 0;
  return (
    <Page
      title={m.nextTitle({ title, number })}
      crumbs={[
        { to: '/admin/bars', text: m.title() },
        { ...to, text: title },
      ]}
    >
      {done ? null : <UnsavedGuard when={form.isDirty()} />}
      {looking && preview.data ? (
        <Publish
          title={rules.publishTitle({ number })}
          consequence={m.publishThen()}
          affected={open > 0 ? [m.affectedOpen({ count: open })] : []}
          note={note}
          onNote={setNote}
          onBack={() => setLooking(false)}
          onPublish={send}
          pending={publish.isPending}
          error={isLate(publish.error) ? null : publish.error}
        >
          {preview.data.changes.length > 0 ? <BarChanges changes={preview.data.changes} /> : null}
        </Publish>
      ) : (
        <>
          <Late overtaken={overtaken} title={rules.overtook({ number: begun.after })} />
          <BarForm form={form} service={service} onLook={look} pending={preview.isPending} />
        </>
      )}
    </Page>
  );
}
