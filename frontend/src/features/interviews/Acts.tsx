import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { api } from '#shared/api/client';
import type { Interview } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import { OtherHours } from './NewHour';
import { useReread } from './queries';

type Asked = 'confirm' | 'hold' | 'cancel';

const CancelInterview = lazy(() => import('./Move').then((f) => ({ default: f.CancelInterview })));

/** Confirm, hold, move, cancel. */
export function Acts({ interview }: { interview: Interview }) {
  const [asked, setAsked] = useState<Asked>();
  const close = (): void => setAsked(undefined);
  const action = (name: Asked) => {
    const found = findAction(interview.actions, name);
    return found?.allowed ? found : undefined;
  };
  const button = { variant: 'default' } as const;
  return (
    <>
      <ActionButton action={action('confirm')} onClick={() => setAsked('confirm')}>
        {m.confirm()}
      </ActionButton>
      <ActionButton action={action('hold')} onClick={() => setAsked('hold')}>
        {m.hold()}
      </ActionButton>
      {findAction(interview.actions, 'move')?.allowed && !interview.needsHour ? (
        <OtherHours id={interview.id} quiet />
      ) : null}
      <ActionButton action={action('cancel')} {...button} onClick={() => setAsked('cancel')}>
        {m.cancel()}
      </ActionButton>
      {asked === 'confirm' ? <Confirm interview={interview} onClose={close} /> : null}
      {asked === 'hold' ? <Hold interview={interview} onClose={close} /> : null}
      <Suspense>
        {asked === 'cancel' ? <CancelInterview interview={interview} onClose={close} /> : null}
      </Suspense>
    </>
  );
}

type Props = { interview: Interview; onClose: () => void };

function Confirm({ interview, onClose }: Props) {
  const reread = useReread();
  const confirm = api.useMutation('post', '/interviews/{id}/confirm');
  const send = (): void =>
    confirm.mutate(
      { params: { path: { id: interview.id } } },
      {
        onSuccess: () => {
          toast(m.confirmed());
          onClose();
          reread();
        },
      },
    );
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={send}
      title={m.confirmTitle()}
      consequence={m.confirmThen()}
      verb={m.confirm()}
      pending={confirm.isPending}
      error={confirm.error}
    />
  );
}

function Hold({ interview, onClose }: Props) {
  const reread = useReread();
  const navigate = useNavigate();
  const hold = api.useMutation('post', '/interviews/{id}/hold');
  const send = (): void =>
    hold.mutate(
      { params: { path: { id: interview.id } } },
      {
        onSuccess: ({ ballotId }) => {
          toast(m.held());
          onClose();
          reread();
          if (ballotId) void navigate({ to: '/ballots/$id', params: { id: String(ballotId) } });
        },
      },
    );
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={send}
      title={m.holdTitle()}
      consequence={m.holdThen()}
      verb={m.hold()}
      pending={hold.isPending}
      error={hold.error}
    />
  );
}
