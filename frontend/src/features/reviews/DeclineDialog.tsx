import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Assignment } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import { findAction } from '#shared/ui/ActionButton';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import type { Asked } from './AcceptDialog';
import { Answers } from './Answers';
import { type DeclineReason, useDecline } from './queries';
import { reasonText } from './words';

type Props = {
  asked: Asked & Pick<Assignment, 'state'>;
  onClose: () => void;
  onDeclined?: () => void;
};

/** Declining, or handing back: what follows from each reason is told before. */
export function DeclineDialog({ asked, onClose, onDeclined }: Props) {
  const act = findAction(asked.actions, 'decline');
  const [reason, setReason] = useState<DeclineReason>();
  const [note, setNote] = useState('');
  const decline = useDecline(asked.id);
  const back = asked.state === 'accepted';
  const send = (): void => {
    if (!reason) return;
    decline.mutate(
      { reason, note },
      {
        onSuccess: () => {
          toast(back ? m.handedBack() : m.declined());
          onClose();
          onDeclined?.();
        },
      },
    );
  };
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={send}
      title={back ? m.handBackTitle({ title: asked.title }) : m.declineTitle({ title: asked.title })}
      consequence={act?.consequence?.text ?? m.declineAsks()}
      verb={back ? m.handBack() : m.decline()}
      pending={decline.isPending}
      error={decline.error}
      ready={reason !== undefined}
    >
      <Answers
        question={m.why()}
        answers={
          act?.choices.map(({ value, consequence }) => ({
            value,
            label: reasonText[value as DeclineReason]?.() ?? value,
            follows: consequence.text,
          })) ?? []
        }
        value={reason}
        onAnswer={(value) => setReason(value as DeclineReason)}
      />
      <Textarea
        label={m.note()}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={6}
      />
    </ConfirmAct>
  );
}
