import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ShowCasePage } from '#shared/api/schema';
import { useHotkeys } from '#shared/hotkeys/useHotkeys';
import { m } from '#shared/i18n/gen/writing';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { toast } from '#shared/ui/toast';
import type { Desk } from './desk';
import { reviewersOptions, useSubmit } from './queries';
import { Enough } from './Reviewers';
import type { DeskState } from './state';

type Props = { desk: Desk; state: DeskState; showCase: ShowCasePage | undefined; onMissing: () => void };

/** Freezes the draft and asks the reviewers, once it is told what that means. */
export function Submit({ desk, state, showCase, onMissing }: Props) {
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const { draft } = state;
  const submit = useSubmit(draft.showCaseId);
  const navigate = useNavigate();
  const version = (showCase?.currentVersion ?? 0) + 1;
  const action = findAction(draft.actions, 'submit');
  const ask = async (): Promise<void> => {
    setBusy(true);
    const safe = await desk.flush();
    setBusy(false);
    submit.reset();
    if (safe && findAction(desk.state().draft.actions, 'submit')?.allowed) setAsked(true);
    else onMissing();
  };
  const send = (): void =>
    submit.mutate(desk.state().draft.revision, {
      onSuccess: () => {
        toast(m.submitted({ version }));
        void navigate({ to: '/cases/$id', params: { id: String(draft.showCaseId) } });
      },
    });
  useHotkeys(m.writing(), [
    { keys: 'mod+Enter', text: m.submit(), run: () => void ask(), when: action?.allowed === true },
  ]);
  return (
    <>
      <ActionButton action={action} onClick={() => void ask()} loading={busy}>
        {version > 1 ? m.submitVersion({ version }) : m.submit()}
      </ActionButton>
      <ConfirmAct
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={send}
        title={m.submitTitle({ version })}
        consequence={m.submitThen({ version, service: showCase?.service.name ?? '' })}
        verb={m.submit()}
        keep={m.keepWriting()}
        pending={submit.isPending}
        error={submit.error}
      >
        <Foreseen id={draft.showCaseId} />
      </ConfirmAct>
    </>
  );
}

function Foreseen({ id }: { id: number }) {
  const { data } = useQuery(reviewersOptions(id));
  return data ? <Enough outlook={data} /> : <TextSkeleton lines={2} />;
}
