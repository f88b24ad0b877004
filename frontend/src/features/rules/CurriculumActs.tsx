import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { api } from '#shared/api/client';
import type { Curriculum } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/curricula';
import { m as rules } from '#shared/i18n/gen/rules';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { toast, toastProblem } from '#shared/ui/toast';
import { useReread } from './queries';

const RenameCurriculum = lazy(() =>
  import('./RenameCurriculum').then((f) => ({ default: f.RenameCurriculum })),
);
const RetireCurriculum = lazy(() =>
  import('./RetireCurriculum').then((f) => ({ default: f.RetireCurriculum })),
);

/** What can be done with a curriculum: write its next version, call it otherwise, retire it. */
export function CurriculumActs({ curriculum }: { curriculum: Curriculum }) {
  const [asking, setAsking] = useState<'rename' | 'retire'>();
  const navigate = useNavigate();
  const reread = useReread();
  const retirement = api.useMutation('put', '/curricula/{id}/retirement');
  const close = (): void => setAsking(undefined);
  const { id, actions, retiredOn } = curriculum;
  const resume = (): void =>
    retirement.mutate(
      { params: { path: { id } }, body: { on: null } },
      {
        onSuccess: () => {
          toast(m.resumed());
          void reread();
        },
        onError: toastProblem,
      },
    );
  return (
    <>
      <ActionButton
        action={findAction(actions, 'retire')}
        variant="default"
        loading={retirement.isPending}
        onClick={retiredOn ? resume : () => setAsking('retire')}
      >
        {retiredOn ? m.resume() : m.retire()}
      </ActionButton>
      <ActionButton
        action={findAction(actions, 'change')}
        variant="default"
        onClick={() => setAsking('rename')}
      >
        {m.rename()}
      </ActionButton>
      <ActionButton
        action={findAction(actions, 'publish')}
        onClick={() => void navigate({ to: '/admin/curricula/$id/next', params: { id: String(id) } })}
      >
        {rules.writeNext({ number: curriculum.latest + 1 })}
      </ActionButton>
      <Suspense>
        {asking === 'rename' ? <RenameCurriculum curriculum={curriculum} onClose={close} /> : null}
        {asking === 'retire' ? <RetireCurriculum curriculum={curriculum} onClose={close} /> : null}
      </Suspense>
    </>
  );
}
