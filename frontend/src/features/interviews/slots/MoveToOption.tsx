import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { Interview, InterviewOption } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/slots';
import { useTime } from '#shared/time/useTime';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import type { Asked } from './Found';
import { LocalTimes } from './LocalTimes';
import { movedAsks } from './model';
import { sittingOf } from './Picker';
import { useTaken } from './useTaken';

type Props = Asked & { interview: Interview; option: InterviewOption };

/** Everybody's local time at the new hour, and why it moves; the interview stays the same. */
export function MoveToOption({ interview, option, onClose, onLost }: Props) {
  const { full } = useTime();
  const [reason, setReason] = useState('');
  const taken = useTaken(m.moved(), onLost);
  const move = api.useMutation('post', '/interviews/{id}/move');
  const send = (): void =>
    move.mutate(
      {
        params: { path: { id: interview.id } },
        body: { reason, when: { instant: option.startsAt }, seats: movedAsks(option, interview.seats) },
      },
      taken,
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
