import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { Curriculum } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/curricula';
import { useTime } from '#shared/time/useTime';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import { useReread } from './queries';

type Props = { curriculum: Curriculum; onClose: () => void };

/** From which day on no new plan is made from it. */
export function RetireCurriculum({ curriculum: { id, title }, onClose }: Props) {
  const { local, now } = useTime();
  const [on, setOn] = useState(local(now, 'UTC').date);
  const reread = useReread();
  const retire = api.useMutation('put', '/curricula/{id}/retirement');
  const send = (): void =>
    retire.mutate(
      { params: { path: { id } }, body: { on } },
      {
        onSuccess: () => {
          toast(m.retired());
          void reread();
          onClose();
        },
      },
    );
  return (
    <ConfirmAct
      opened
      danger
      onClose={onClose}
      onConfirm={send}
      title={m.retireTitle({ title })}
      consequence={m.retireThen()}
      verb={m.retire()}
      keep={m.keep()}
      pending={retire.isPending}
      error={retire.error}
      ready={on !== ''}
    >
      <TextInput
        type="date"
        label={m.retiredFrom()}
        description={m.utcDay()}
        value={on}
        data-autofocus
        onChange={(event) => setOn(event.currentTarget.value)}
      />
    </ConfirmAct>
  );
}
