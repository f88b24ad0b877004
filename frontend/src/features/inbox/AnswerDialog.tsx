import { type RefObject, useState } from 'react';
import { m } from '#shared/i18n/gen/inbox';
import { Moment } from '#shared/time/Moment';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import type { Given } from './answers';
import type { Asked } from './InboxPage';
import { isReady, Question } from './Question';
import { useAnswer } from './queries';
import { focusRow, rowWithFocus } from './rows';
import { kindText } from './words';

type Props = Asked & { list: RefObject<HTMLElement | null>; onClose: () => void };

/** Asks once more with the consequence, takes what the answer needs, and moves on to the next row. */
export function AnswerDialog({ item, offered, list, onClose }: Props) {
  const { action, answer } = offered;
  const [given, setGiven] = useState<Given>({ reason: '', choice: '' });
  const [row] = useState(() => rowWithFocus(list.current));
  const send = useAnswer();
  const consequence =
    action.choices.find(({ value }) => value === given.choice)?.consequence ?? action.consequence;
  const confirm = (): void =>
    send.mutate(
      { answer, item, given },
      {
        onSuccess: () => {
          toast(answer.done());
          onClose();
          focusRow(list.current, row);
        },
      },
    );
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={confirm}
      title={m.answerTitle({ verb: answer.verb(), what: item.title || kindText[item.kind]() })}
      consequence={
        <>
          {consequence?.text} {action.until ? <DueThen at={action.until} /> : null}
        </>
      }
      verb={answer.verb()}
      pending={send.isPending}
      error={send.error}
      ready={isReady(answer.asks, given)}
    >
      <Question asks={answer.asks} item={item} choices={action.choices} given={given} onGive={setGiven} />
    </ConfirmAct>
  );
}

function DueThen({ at }: { at: string }) {
  return (
    <span>
      {m.thenDue()} <Moment at={at} />
    </span>
  );
}
