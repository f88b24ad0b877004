import { Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { Interview, InterviewOption } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/slots';
import { useTime } from '#shared/time/useTime';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { sentenceOf } from '#shared/ui/ProblemNote';
import { toast } from '#shared/ui/toast';
import { LocalTimes } from './LocalTimes';
import { isLost, movedAsks } from './model';
import { sittingOf } from './Picker';
import { useReread } from './useReread';

type Props = {
  interview: Interview;
  option: InterviewOption;
  onClose: () => void;
  onLost: (sentence: string) => void;
};

/** Everybody's local time at the new hour, and why it moves; the interview stays the same. */
export function MoveToOption({ interview, option, onClose, onLost }: Props) {
  const { full } = useTime();
  const [reason, setReason] = useState('');
  const navigate = useNavigate();
  const reread = useReread();
  const move = api.useMutation('post', '/interviews/{id}/move');
  const send = (): void =>
    move.mutate(
      {
        params: { path: { id: interview.id } },
        body: { reason, when: { instant: option.startsAt }, seats: movedAsks(option, interview.seats) },
      },
      {
        onSuccess: () => {
          toast(m.moved());
          reread();
          void navigate({ to: '/interviews/$id', params: { id: String(interview.id) } });
        },
        onError: (error) => {
          if (!isLost(error)) return;
          reread();
          onLost(m.lost({ why: sentenceOf(error) }));
        },
      },
    );
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={send}
      title={m.moveToTitle({ when: full(option.startsAt) })}
      consequence={m.moveThen()}
      verb={m.move()}
      keep={m.keepLooking()}
      pending={move.isPending}
      error={move.error}
      ready={reason.trim() !== ''}
    >
      <LocalTimes people={sittingOf(option)} />
      <Textarea
        label={m.whyMove()}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
      />
    </ConfirmAct>
  );
}
