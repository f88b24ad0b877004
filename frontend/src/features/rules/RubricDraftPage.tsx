import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#shared/api/client';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/rubrics';
import { m as rules } from '#shared/i18n/gen/rules';
import { Page } from '#shared/ui/Page';
import { toast } from '#shared/ui/toast';
import { type Criterion, criterionOf, rubricsDiffer, wireOf } from './criteria';
import { Publish } from './Publish';
import { rubricDraftOptions, useReread, useScopeName } from './queries';
import { RubricChanges } from './RubricChanges';
import { RubricForm } from './RubricForm';
import { affectedBy } from './rubricAffected';
import { type Scope, scopeText } from './search';
import { useDone } from './useDone';

export type RubricValues = { criteria: Criterion[] };

/** The next version of a rubric: written, looked at, published. */
export function RubricDraftPage({ scope }: { scope: Scope }) {
  const name = useScopeName(scope);
  const { data: draft } = useSuspenseQuery(rubricDraftOptions(scope));
  const [begun] = useState(draft);
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
          error={publish.error}
        >
          {rubricsDiffer(preview.data.difference) ? (
            <RubricChanges difference={preview.data.difference} />
          ) : null}
        </Publish>
      ) : (
        <RubricForm form={form} onLook={look} pending={preview.isPending} />
      )}
    </Page>
  );
}
