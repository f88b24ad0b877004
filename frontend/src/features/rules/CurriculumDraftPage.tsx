import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { api } from '#shared/api/client';
import type { TaskSpec } from '#shared/api/schema';
import { Late } from '#shared/forms/late/Late';
import { byKey, putRow } from '#shared/forms/late/overtaken';
import { isLate, useOvertaken } from '#shared/forms/late/useOvertaken';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/curricula';
import { m as rules } from '#shared/i18n/gen/rules';
import { Page } from '#shared/ui/Page';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { toast } from '#shared/ui/toast';
import { CurriculumForm } from './CurriculumForm';
import { idOf } from './criteriaTold';
import { curriculumOptions, useReread } from './queries';
import { draftOf, specsOf, type TaskDraft } from './taskDraft';
import { tasksTold } from './taskTold';
import { useDone } from './useDone';

// What publishing needs comes once somebody looks.
const CurriculumPublish = lazy(() =>
  import('./CurriculumPublish').then((f) => ({ default: f.CurriculumPublish })),
);

export type CurriculumValues = { tasks: TaskDraft[] };

/** The next version of a curriculum: written, looked at, published. */
export function CurriculumDraftPage({ id }: { id: number }) {
  const { data } = useSuspenseQuery(curriculumOptions(id));
  const [begun, setBegun] = useState(data);
  const [note, setNote] = useState('');
  // What is published is what was looked at, whatever is undone meanwhile.
  const [looked, setLooked] = useState<TaskSpec[]>();
  const navigate = useNavigate();
  const reread = useReread();
  const before = begun.version?.tasks ?? [];
  const form = useProblemForm<CurriculumValues>({
    mode: 'controlled',
    initialValues: { tasks: before.map(draftOf) },
  });
  // Where rows stand that come back.
  const orders = useRef<TaskDraft[][]>([]);
  const overtaken = useOvertaken(byKey(before.map(draftOf), idOf), (name, value) => {
    const { tasks } = form.getValues();
    form.setFieldValue('tasks', putRow(tasks, name, value as TaskDraft | undefined, idOf, orders.current));
  });
  const client = useQueryClient();
  /** Another version came first: what was written stays, beside what is in force now. */
  const late = async (): Promise<void> => {
    const now = await client.fetchQuery({ ...curriculumOptions(id), staleTime: 0 });
    const mine = form.getValues().tasks;
    const theirs = (now.version?.tasks ?? []).map(draftOf);
    orders.current = [mine, theirs];
    overtaken.show(tasksTold(mine, theirs), byKey(mine, idOf), byKey(theirs, idOf));
    setBegun(now);
    setLooked(undefined);
  };
  const preview = api.useMutation('post', '/curricula/{id}/preview');
  const publish = api.useMutation('post', '/curricula/{id}/versions');
  const to = { to: '/admin/curricula/$id', params: { id: String(id) } } as const;
  const [done, finish] = useDone(() => void navigate(to));
  const number = begun.latest + 1;
  const path = { params: { path: { id } } };
  const look = (): void => {
    const tasks = specsOf(form.getValues().tasks);
    preview.mutate({ ...path, body: { tasks } }, { onSuccess: () => setLooked(tasks), onError: form.refuse });
  };
  const send = (): void =>
    publish.mutate(
      { ...path, body: { after: begun.latest, note, tasks: looked ?? [] } },
      {
        onSuccess: async () => {
          await reread();
          toast(rules.publishedToast({ number }));
          finish();
        },
        onError: (error) => void (isLate(error) && late().catch(form.refuse)),
      },
    );
  return (
    <Page
      title={m.nextTitle({ title: begun.title, number })}
      width="wide"
      crumbs={[
        { to: '/admin/curricula', text: m.title() },
        { ...to, text: begun.title },
      ]}
    >
      {done ? null : <UnsavedGuard when={form.isDirty()} />}
      {looked && preview.data ? (
        <Suspense fallback={<TextSkeleton lines={8} />}>
          <CurriculumPublish
            title={rules.publishTitle({ number })}
            preview={preview.data}
            before={before}
            after={looked}
            note={note}
            onNote={setNote}
            onBack={() => setLooked(undefined)}
            onPublish={send}
            pending={publish.isPending}
            error={isLate(publish.error) ? null : publish.error}
          />
        </Suspense>
      ) : (
        <>
          <Late overtaken={overtaken} title={rules.overtook({ number: begun.latest })} />
          <CurriculumForm form={form} onLook={look} pending={preview.isPending} />
        </>
      )}
    </Page>
  );
}
