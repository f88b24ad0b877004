import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { ShadowOpening } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/shadows';
import { useTime } from '#shared/time/useTime';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import { ConflictQuestion } from './ConflictQuestion';
import { useReread } from './queries';

type Props = { opening: ShadowOpening; onClose: () => void };

/** Asking answers whether there is a conflict, as accepting a seat does. */
export function AskShadow({ opening, onClose }: Props) {
  const { full } = useTime();
  const [note, setNote] = useState('');
  const reread = useReread();
  const ask = api.useMutation('post', '/interviews/{id}/shadow-requests');
  const send = (conflict: 'none' | 'declared'): void =>
    ask.mutate(
      { params: { path: { id: opening.interviewId } }, body: { conflict, note } },
      {
        onSuccess: () => {
          toast(conflict === 'none' ? m.asked() : m.conflictKept());
          onClose();
          reread();
        },
      },
    );
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={() => send('none')}
      title={m.askTitle()}
      consequence={m.askThen({ when: full(opening.startsAt) })}
      verb={m.askNone()}
      pending={ask.isPending}
      error={ask.error}
    >
      <Textarea
        label={m.note()}
        description={m.noteHint()}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
      />
      <ConflictQuestion
        candidate={opening.candidate}
        pending={ask.isPending}
        onDeclared={() => send('declared')}
      />
    </ConfirmAct>
  );
}
