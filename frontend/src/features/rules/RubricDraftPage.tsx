import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api } from '#shared/api/client';
import { Late } from '#shared/forms/late/Late';
import { byKey, putRow } from '#shared/forms/late/overtaken';
import { isLate, useOvertaken } from '#shared/forms/late/useOvertaken';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/rubrics';
import { m as rules } from '#shared/i18n/gen/rules';
import { Page } from '#shared/ui/Page';
import { toast } from '#shared/ui/toast';
import { type Criterion, criterionOf, rubricsDiffer, wireOf } from './criteria';
import { criteriaTold, idOf } from './criteriaTold';
import { Publish, RubricChanges } from './lateParts';
import { rubricDraftOptions, useReread, useScopeName } from './queries';

import { RubricForm } from './RubricForm';
import { affectedBy } from './rubricAffected';
import { type Scope, scopeText } from './search';
import { useDone } from './useDone';

export type RubricValues = { criteria: Criterion[] };

/** The next version of a rubric: written, looked at, published. */
export function RubricDraftPage({ scope }: { scope: Scope }) {
  const name = useScopeName(scope);
  const { data: draft } = useSuspenseQuery(rubricDraftOptions(scope));
  const [begun, setBegun] = useState(draft);
  const [dirty, setDirty] = useState(false);
  const [note, setNote] = useState('');
  // What is published is what was looked at, whatever is undone meanwhile.
  const [looked, setLooked] = useState<ReturnType<typeof wireOf>>();
  const navigate = useNavigate();
  const reread = useReread();
  const form = useProblemForm<RubricValues>({
    mode: 'uncontrolled',
    initialValues: { criteria: begun.criteria.map(criterionOf) },
    onValuesChange: () => setDirty(true),
  });
  // Where rows stand that come back.
  const orders = useRef<Criterion[][]>([]);
  const overtaken = useOvertaken(byKey(begun.criteria.map(criterionOf), idOf), (name, value) => {
    const { criteria } = form.getValues();
    form.setValues({
      criteria: putRow(criteria, name, value as Criterion | undefined, idOf, orders.current),
    });
  });
  const client = useQueryClient();
  /** Another version came first: what was written stays, beside what is in force now. */
  const late = async (): Promise<void> => {
    const now = await client.fetchQuery({ ...rubricDraftOptions(scope), staleTime: 0 });
    const mine = form.getValues().criteria;
    const theirs = now.criteria.map(criterionOf);
    orders.current = [mine, theirs];
    overtaken.show(criteriaTold(mine, theirs), byKey(mine, idOf), byKey(theirs, idOf));
    setBegun(now);
    setLooked(undefined);
  };
  const preview = api.useMutation('post', '/rubric-preview');
  const publish = api.useMutation('post', '/rubrics');
  const to = { to: '/admin/rubrics/$scope', params: { scope: scopeText(scope) } } as const;
  const [done, finish] = useDone(() => void navigate(to));
  const body = (criteria: ReturnType<typeof wireOf>) => ({
    serviceId: scope.service ?? null,
    after: begun.after,
    criteria,
    note,
  });
  const look = (): void => {
    const criteria = wireOf(form.getValues().criteria);
    preview.mutate({ body: body(criteria) }, { onSuccess: () => setLooked(criteria), onError: form.refuse });
  };
  const send = (): void =>
    publish.mutate(
      { body: body(looked ?? []) },
      {
        onSuccess: async () => {
          await reread();
          toast(rules.publishedToast({ number: begun.after + 1 }));
          finish();
        },
        onError: (error) => void (isLate(error) && late().catch(form.refuse)),
      },
    );
  const title = name ? m.titleOf({ name }) : m.organisations();
  const number = begun.after + 1;
  return (
    <Page
      title={m.nextTitle({ title, number })}
      width="wide"
      crumbs={[
        { to: '/admin/rubrics', text: m.title() },
        { ...to, text: title },
      ]}
    >
      {done ? null : <UnsavedGuard when={dirty} />}
      {looked && preview.data ? (
        <Publish
          title={rules.publishTitle({ number })}
          consequence={m.publishThen()}
          affected={affectedBy(preview.data)}
          note={note}
          onNote={setNote}
          onBack={() => setLooked(undefined)}
          onPublish={send}
          pending={publish.isPending}
          error={isLate(publish.error) ? null : publish.error}
        >
          {rubricsDiffer(preview.data.difference) ? (
            <RubricChanges difference={preview.data.difference} />
          ) : null}
        </Publish>
      ) : (
        <>
          <Late overtaken={overtaken} title={rules.overtook({ number: begun.after })} />
          <RubricForm form={form} onLook={look} pending={preview.isPending} />
        </>
      )}
    </Page>
  );
}
