import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { Interview, Seat } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { nameOf } from '#shared/ui/names';
import { toast } from '#shared/ui/toast';
import { useReread } from './queries';

type Props = { seat: Seat; interview: Interview; answer: 'accept' | 'decline'; onClose: () => void };

/** Accepting asks about a conflict (P3), declining for a reason. */
export function AnswerSeat({ seat, interview, answer, onClose }: Props) {
  const [conflict, setConflict] = useState<'none' | 'declared'>();
  const [reason, setReason] = useState('');
  const reread = useReread();
  const accept = api.useMutation('post', '/seats/{id}/accept');
  const decline = api.useMutation('post', '/seats/{id}/decline');
  const path = { params: { path: { id: seat.id } } };
  const done = {
    onSuccess: () => {
      toast(answer === 'accept' ? m.accepted() : m.declined());
      onClose();
      reread();
    },
  };
  const send = (): void => {
    if (answer === 'decline') decline.mutate({ ...path, body: { reason } }, done);
    else if (conflict) accept.mutate({ ...path, body: { conflict } }, done);
  };
  const accepting = answer === 'accept';
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={send}
      title={accepting ? m.acceptTitle() : m.declineTitle()}
      consequence={accepting ? m.acceptThen() : m.declineThen()}
      verb={accepting ? m.accept() : m.decline()}
      pending={accept.isPending || decline.isPending}
      error={accept.error ?? decline.error}
      ready={accepting ? conflict !== undefined : reason.trim() !== ''}
    >
      {accepting ? (
        <Radio.Group
          label={m.conflictWith({ name: nameOf(interview.candidate) })}
          value={conflict ?? null}
          onChange={(value) => setConflict(value as 'none' | 'declared')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="none" label={m.conflictNone()} />
            <Radio value="declared" label={m.conflictDeclared()} />
          </Stack>
        </Radio.Group>
      ) : (
        <Textarea
          label={m.reason()}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
        />
      )}
    </ConfirmAct>
  );
}
