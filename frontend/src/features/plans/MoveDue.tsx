import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { http } from '#shared/api/client';
import type { Task } from '#shared/api/schema';
import { m as common } from '#shared/i18n/gen/plans';
import { m } from '#shared/i18n/gen/task';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import { useAct } from './queries';

/** Another due date for this learner, with the reason. */
export function MoveDue({ task, onClose }: { task: Task; onClose: () => void }) {
  const [dueOn, setDueOn] = useState(task.dueOn ?? '');
  const [reason, setReason] = useState('');
  const move = useAct(
    () => http.PUT('/tasks/{id}/due', { params: { path: { id: task.id } }, body: { dueOn, reason } }),
    () => {
      toast(m.moved());
      onClose();
    },
  );
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={() => move.mutate(undefined)}
      title={m.moveTitle({ title: task.spec.title })}
      consequence={m.moveThen()}
      verb={m.moveDue()}
      pending={move.isPending}
      error={move.error}
      ready={dueOn !== '' && reason.trim() !== ''}
    >
      <TextInput
        type="date"
        label={m.newDate()}
        value={dueOn}
        onChange={(event) => setDueOn(event.currentTarget.value)}
        data-autofocus
      />
      <Textarea
        label={common.reason()}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
      />
    </ConfirmAct>
  );
}
