import { useState } from 'react';
import { api } from '#shared/api/client';
import type { Interview } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { useTime } from '#shared/time/useTime';
import { toast } from '#shared/ui/toast';
import { useReread } from './queries';
import { ReasonAct } from './ReasonAct';
import { type Start, StartFields, startOf } from './StartFields';

type Props = { interview: Interview; onClose: () => void };

/** A new start, and why; everyone is asked again. */
export function MoveByHand({ interview, onClose }: Props) {
  const { zone } = useTime();
  const [start, setStart] = useState<Start>({ date: '', time: '' });
  const reread = useReread();
  const move = api.useMutation('post', '/interviews/{id}/move');
  const when = startOf(start, zone);
  const send = (reason: string): void => {
    if (!when) return;
    move.mutate(
      { params: { path: { id: interview.id } }, body: { reason, when } },
      {
        onSuccess: () => {
          toast(m.moved());
          onClose();
          reread();
        },
      },
    );
  };
  return (
    <ReasonAct
      onClose={onClose}
      onConfirm={send}
      title={m.moveTitle()}
      consequence={m.moveThen()}
      verb={m.move()}
      pending={move.isPending}
      error={move.error}
      ready={when !== undefined}
    >
      <StartFields start={start} onChange={setStart} />
    </ReasonAct>
  );
}

export function CancelInterview({ interview, onClose }: Props) {
  const reread = useReread();
  const cancel = api.useMutation('post', '/interviews/{id}/cancel');
  const send = (reason: string): void =>
    cancel.mutate(
      { params: { path: { id: interview.id } }, body: { reason } },
      {
        onSuccess: () => {
          toast(m.cancelled());
          onClose();
          reread();
        },
      },
    );
  return (
    <ReasonAct
      onClose={onClose}
      onConfirm={send}
      title={m.cancelTitle()}
      consequence={m.cancelThen()}
      verb={m.cancel()}
      keep={m.keep()}
      pending={cancel.isPending}
      error={cancel.error}
      danger
    />
  );
}
