import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { http } from '#shared/api/client';
import type { Task } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/task';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import { CertificationChoice } from './CertificationChoice';
import { planOptions, useAct } from './queries';

/** What somebody learned before counts here, with what shows it. */
export function AccreditAct({ task, onClose }: { task: Task; onClose: () => void }) {
  const [evidence, setEvidence] = useState(task.evidence);
  const [certification, setCertification] = useState(task.certification?.id ?? null);
  const learner = useQuery(planOptions(task.plan)).data?.person;
  const accredit = useAct(
    () =>
      http.POST('/tasks/{id}/accredit', {
        params: { path: { id: task.id } },
        body: { evidence, certification },
      }),
    () => {
      toast(m.accredited());
      onClose();
    },
  );
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={() => accredit.mutate(undefined)}
      title={m.accreditTitle({ title: task.spec.title })}
      consequence={m.accreditThen()}
      verb={m.accredit()}
      pending={accredit.isPending}
      error={accredit.error}
      ready={evidence.trim() !== ''}
    >
      <Textarea
        label={m.priorLearning()}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={20_000}
        data-autofocus
      />
      {task.spec.certification && learner ? (
        <CertificationChoice
          person={learner.id}
          spec={task.spec.certification}
          value={certification}
          onChoose={setCertification}
        />
      ) : null}
    </ConfirmAct>
  );
}
