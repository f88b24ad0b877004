import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { http } from '#shared/api/client';
import type { Person, Plan } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/planActs';
import { m as common } from '#shared/i18n/gen/plans';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { nameOf } from '#shared/ui/names';
import { toast } from '#shared/ui/toast';
import { PersonChoice } from './PersonChoice';
import { useAct } from './queries';

/** Gives the mentorship to somebody else, with the reason. */
export function HandOver({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const [to, setTo] = useState<Person>();
  const [reason, setReason] = useState('');
  const hand = useAct(
    () =>
      http.POST('/plans/{id}/mentor', {
        params: { path: { id: plan.id } },
        body: { from: plan.mentor?.id ?? 0, to: to?.id ?? 0, reason },
      }),
    () => {
      toast(m.handedOver());
      onClose();
    },
  );
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={() => hand.mutate(undefined)}
      title={m.handOverTitle({ name: nameOf(plan.person) })}
      consequence={m.handOverThen()}
      verb={m.handOver()}
      pending={hand.isPending}
      error={hand.error}
      ready={to !== undefined && reason.trim() !== ''}
    >
      <PersonChoice
        without={[plan.person.id, plan.mentor?.id ?? 0]}
        label={m.newMentor()}
        value={to}
        onChoose={setTo}
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
