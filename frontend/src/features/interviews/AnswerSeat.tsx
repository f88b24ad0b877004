import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { Interview, Seat } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { useTime } from '#shared/time/useTime';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { nameOf } from '#shared/ui/names';
import { toast } from '#shared/ui/toast';
import classes from './interviews.module.css';
import { useReread } from './queries';

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
      <div className={classes.question}>
        <strong>{m.conflictWith({ name: nameOf(interview.candidate) })}</strong>
        <Button variant="subtle" size="xs" onClick={() => send('declared')} disabled={accept.isPending}>
          {m.conflictDeclared()}
        </Button>
      </div>
    </ConfirmAct>
  );
}

/** Declining asks why. */
export function DeclineSeat({ seat, onClose }: Props) {
  const [reason, setReason] = useState('');
  const reread = useReread();
  const decline = api.useMutation('post', '/seats/{id}/decline');
  const send = (): void =>
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
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={send}
      title={m.declineTitle()}
      consequence={m.declineThen()}
      verb={m.decline()}
      pending={decline.isPending}
      error={decline.error}
      ready={reason.trim() !== ''}
    >
      <Textarea
        label={m.reason()}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
      />
    </ConfirmAct>
  );
}
