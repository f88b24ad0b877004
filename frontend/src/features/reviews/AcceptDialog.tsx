import { useState } from 'react';
import type { Act, PersonRef } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import { Moment } from '#shared/time/Moment';
import { findAction } from '#shared/ui/ActionButton';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { nameOf } from '#shared/ui/names';
import { toast } from '#shared/ui/toast';
import { type Answer, Answers } from './Answers';
import { useAccept } from './queries';

export type Asked = { id: number; title: string; author: PersonRef; actions: Act[] };

type Reply = 'none' | 'declared';

type Props = { asked: Asked; onClose: () => void; onAccepted: () => void };

/** Accepting asks whether something stands between the two (P3); nothing is chosen beforehand. */
export function AcceptDialog({ asked, onClose, onAccepted }: Props) {
  const act = findAction(asked.actions, 'accept');
  const [reply, setReply] = useState<Reply>();
  const accept = useAccept(asked.id);
  const send = (): void => {
    if (!reply) return;
    accept.mutate(reply, {
      onSuccess: () => {
        toast(reply === 'none' ? m.accepted() : m.declined());
        onClose();
        if (reply === 'none') onAccepted();
      },
    });
  };
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={send}
      title={m.acceptTitle({ title: asked.title })}
      consequence={m.acceptAsks()}
      verb={reply === 'declared' ? m.decline() : m.accept()}
      pending={accept.isPending}
      error={accept.error}
      ready={reply !== undefined}
    >
      <Answers
        question={m.conflictWith({ name: nameOf(asked.author) })}
        hint={m.conflictHint()}
        answers={act ? repliesOf(act) : []}
        value={reply}
        onAnswer={(value) => setReply(value as Reply)}
      />
    </ConfirmAct>
  );
}

const repliesOf = ({ choices, until }: Act): Answer[] =>
  choices.map(({ value, consequence }) => ({
    value,
    label: value === 'none' ? m.conflictNone() : m.conflictDeclared(),
    follows: (
      <>
        {consequence.text} {value === 'none' && until ? <DueThen at={until} /> : null}
      </>
    ),
  }));

function DueThen({ at }: { at: string }) {
  return (
    <span>
      {m.dueThen()} <Moment at={at} />
    </span>
  );
}
