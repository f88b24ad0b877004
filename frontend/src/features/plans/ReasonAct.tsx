import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { m } from '#shared/i18n/gen/plans';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import { useAct } from './queries';

type Props = {
  title: string;
  consequence: string;
  verb: string;
  done: string;
  onClose: () => void;
  send: (reason: string) => Promise<unknown>;
  /** no: nothing is asked; need: without it there is no button. */
  reason?: 'no' | 'need';
  label?: string;
  danger?: boolean;
};

/** An act asked for once more, most with a reason. */
export function ReasonAct(props: Props) {
  const { title, consequence, verb, done, onClose, send, reason = 'need', label, danger = false } = props;
  const [text, setText] = useState('');
  const act = useAct(send, () => {
    toast(done);
    onClose();
  });
  const field =
    reason === 'need' ? (
      <Textarea
        label={label ?? m.reason()}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={5000}
        data-autofocus
      />
    ) : undefined;
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={() => act.mutate(text)}
      title={title}
      consequence={consequence}
      verb={verb}
      pending={act.isPending}
      error={act.error}
      danger={danger}
      ready={reason === 'no' || text.trim() !== ''}
    >
      {field}
    </ConfirmAct>
  );
}
