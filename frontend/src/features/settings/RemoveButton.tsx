import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmAct } from '#shared/ui/ConfirmAct';

type Props = {
  verb: string;
  title: string;
  consequence: string;
  onConfirm: () => void;
  /** The mutation that removes. */
  remove: { isPending: boolean; error: unknown };
};

/** Something in a list goes, once that was asked for again. */
export function RemoveButton({ verb, title, consequence, onConfirm, remove }: Props) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setAsked(true)}>
        {verb}
      </Button>
      <ConfirmAct
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={onConfirm}
        title={title}
        consequence={consequence}
        verb={verb}
        pending={remove.isPending}
        error={remove.error}
        danger
      />
    </>
  );
}
