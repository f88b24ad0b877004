import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { ConflictWaiver, Found } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/conflicts';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import { useReread } from './queries';

type Props = { found: Found | undefined; onClose: () => void; person: number; other: number };

/** Lifts one kind of conflict of one pair in one direction, with a reason that stays in the ledger. */
export function WaiveDialog({ found, onClose, person, other }: Props) {
  const [reason, setReason] = useState('');
  const reread = useReread();
  const waive = api.useMutation('post', '/conflict-waivers');
  const send = (): void =>
    waive.mutate(
      {
        body: {
          personId: person,
          otherId: other,
          kind: found?.kind as ConflictWaiver['kind'] & 'mentor',
          reason,
          showCaseId: null,
        },
      },
      {
        onSuccess: () => {
          toast(m.waivedToast());
          setReason('');
          onClose();
          reread();
        },
      },
    );
  return (
    <ConfirmAct
      opened={found !== undefined}
      onClose={onClose}
      onConfirm={send}
      title={m.waiveTitle()}
      consequence={m.waiveThen({ reason: found?.reason ?? '' })}
      verb={m.waive()}
      ready={reason.trim() !== ''}
      pending={waive.isPending}
      error={waive.error}
    >
      <Textarea
        label={m.reason()}
        description={m.reasonHint()}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmAct>
  );
}
