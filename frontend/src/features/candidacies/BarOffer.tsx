import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { CandidacyPage, BarOffer as Offer } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/candidacies';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import classes from './candidacies.module.css';
import { useReread } from './queries';

type Props = { candidacy: CandidacyPage; offer: Offer };

/** A newer bar is offered, never imposed (C1): what would change stands beside the question. */
export function BarOffer({ candidacy, offer }: Props) {
  const [asked, setAsked] = useState(false);
  const [later, setLater] = useState(false);
  const reread = useReread();
  const take = api.useMutation('post', '/candidacies/{id}/bar');
  if (later) return null;
  const send = (): void =>
    take.mutate(
      { params: { path: { id: candidacy.id } }, body: { number: offer.number } },
      {
        onSuccess: () => {
          setAsked(false);
          toast(m.barTaken());
          reread();
        },
      },
    );
  return (
    <section className={classes.offer} aria-label={m.offerTitle({ number: offer.number })}>
      <h2>{m.offerTitle({ number: offer.number })}</h2>
      {offer.note ? <p>{offer.note}</p> : null}
      <Changes offer={offer} />
      <div className={classes.buttons}>
        <ActionButton
          action={findAction(candidacy.actions, 'take_bar')}
          size="xs"
          onClick={() => setAsked(true)}
        >
          {m.takeBar()}
        </ActionButton>
        <Button size="xs" variant="default" onClick={() => setLater(true)}>
          {m.notNow()}
        </Button>
      </div>
      <ConfirmAct
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={send}
        title={m.takeTitle({ number: offer.number })}
        consequence={m.takeThen()}
        verb={m.takeBar()}
        pending={take.isPending}
        error={take.error}
      />
    </section>
  );
}

function Changes({ offer }: { offer: Offer }) {
  return (
    <ul className={classes.changes}>
      {offer.changes.map((change) => (
        <li key={change.field}>
          <b>{change.label}</b> <del>{change.from}</del> <ins>{change.to}</ins>
        </li>
      ))}
    </ul>
  );
}
