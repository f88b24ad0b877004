import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '#shared/api/problem';
import type { PersonRef } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { nameOf } from '#shared/ui/names';
import { ReasonList } from '#shared/ui/ReasonList';
import { toast } from '#shared/ui/toast';
import { useOffer } from './queries';

export type Asked = { person: PersonRef; texts: readonly string[]; needsReason: boolean };

type Props = { id: number; asked: Asked; onClose: () => void };

/** Offers a seat to somebody; whoever is not the first of the ranking, with a reason. */
export function OfferDialog({ id, asked, onClose }: Props) {
  const [reason, setReason] = useState('');
  const offer = useOffer(id);
  const name = nameOf(asked.person);
  const wrong = offer.error instanceof Problem ? offer.error.fields.reason : undefined;
  const send = (): void =>
    offer.mutate(
      { personId: asked.person.id, reason: reason.trim() },
      {
        onSuccess: () => {
          toast(m.asked({ name }));
          onClose();
        },
      },
    );
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={send}
      title={m.askTitle({ name })}
      consequence={m.askThen()}
      verb={m.ask()}
      pending={offer.isPending}
      error={wrong ? undefined : offer.error}
      ready={!asked.needsReason || reason.trim() !== ''}
    >
      <ReasonList reasons={asked.texts} glyph="blocked" />
      {asked.needsReason ? (
        <Textarea
          label={m.askReason()}
          description={m.askReasonHint()}
          value={reason}
          error={wrong}
          autosize
          minRows={2}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
    </ConfirmAct>
  );
}
