import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '#shared/api/client';
import { m } from '#shared/i18n/gen/conflicts';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import { useReread } from './queries';

type Props = { opened: boolean; onClose: () => void; person: number; other: number };

/** Declares a conflict for the first of two; it holds in both directions. */
export function DeclareDialog({ opened, onClose, person, other }: Props) {
  const [reason, setReason] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const reread = useReread();
  const declare = api.useMutation('post', '/people/{id}/conflicts');
  const send = (): void =>
    declare.mutate(
      {
        params: { path: { id: person } },
        body: { otherId: other, otherEmail: '', reason, endsOn: endsOn || null },
      },
      {
        onSuccess: () => {
          toast(m.declaredToast());
          setReason('');
          onClose();
          reread();
        },
      },
    );
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      onConfirm={send}
      title={m.declareTitle()}
      consequence={m.declareThen()}
      verb={m.declare()}
      ready={reason.trim() !== ''}
      pending={declare.isPending}
      error={declare.error}
    >
      <Textarea
        label={m.reason()}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={m.lastDay()}
        description={m.lastDayHint()}
        value={endsOn}
        onChange={(event) => setEndsOn(event.currentTarget.value)}
      />
    </ConfirmAct>
  );
}
