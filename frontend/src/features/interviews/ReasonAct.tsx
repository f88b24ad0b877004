import { Textarea } from '@mantine/core';
import { type ComponentProps, useState } from 'react';
import { m } from '#shared/i18n/gen/interviews';
import { ConfirmAct } from '#shared/ui/ConfirmAct';

type Props = Omit<ComponentProps<typeof ConfirmAct>, 'opened' | 'onConfirm'> & {
  onConfirm: (reason: string) => void;
};

/** An act that asks why, below whatever else it asks. */
export function ReasonAct({ onConfirm, ready = true, children, ...act }: Props) {
  const [reason, setReason] = useState('');
  return (
    <ConfirmAct {...act} opened onConfirm={() => onConfirm(reason)} ready={ready && reason.trim() !== ''}>
      {children}
      <Textarea
        label={m.reason()}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
      />
    </ConfirmAct>
  );
}
