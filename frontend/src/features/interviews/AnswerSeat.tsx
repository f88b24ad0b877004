import { api } from '#shared/api/client';
import type { Interview, Seat } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { useTime } from '#shared/time/useTime';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import { ConflictQuestion } from './ConflictQuestion';
import { useReread } from './queries';
import { ReasonAct } from './ReasonAct';

type Props = { seat: Seat; interview: Interview; onClose: () => void };

/** Accepting asks about a conflict (P3): the answer is the button, so that two touches are enough. */
export function AcceptSeat({ seat, interview, onClose }: Props) {
  const { full } = useTime();
  const reread = useReread();
  const accept = api.useMutation('post', '/seats/{id}/accept');
  const send = (conflict: 'none' | 'declared'): void =>
    accept.mutate(
      { params: { path: { id: seat.id } }, body: { conflict, startsAt: interview.startsAt } },
      {
        onSuccess: () => {
          toast(conflict === 'none' ? m.accepted() : m.conflictKept());
          onClose();
          reread();
        },
        onError: reread,
      },
    );
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={() => send('none')}
      title={m.acceptTitle()}
      consequence={m.acceptThen({ when: full(interview.startsAt) })}
      verb={m.acceptNone()}
      pending={accept.isPending}
      error={accept.error}
    >
      <ConflictQuestion
        candidate={interview.candidate}
        pending={accept.isPending}
        onDeclared={() => send('declared')}
      />
    </ConfirmAct>
  );
}

/** Declining asks why. */
export function DeclineSeat({ seat, onClose }: Props) {
  const reread = useReread();
  const decline = api.useMutation('post', '/seats/{id}/decline');
  const send = (reason: string): void =>
    decline.mutate(
      { params: { path: { id: seat.id } }, body: { reason } },
      {
        onSuccess: () => {
          toast(m.declined());
          onClose();
          reread();
        },
      },
    );
  return (
    <ReasonAct
      onClose={onClose}
      onConfirm={send}
      title={m.declineTitle()}
      consequence={m.declineThen()}
      verb={m.decline()}
      pending={decline.isPending}
      error={decline.error}
    />
  );
}
