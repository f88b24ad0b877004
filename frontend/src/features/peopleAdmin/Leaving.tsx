import { lazy, Suspense, useState } from 'react';
import { api } from '#shared/api/client';
import type { PersonPage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/peopleAdmin';
import { Moment } from '#shared/time/Moment';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { nameOf } from '#shared/ui/names';
import { Section } from '#shared/ui/Section';
import { toast } from '#shared/ui/toast';
import classes from './peopleAdmin.module.css';
import { useReread } from './queries';

const RemoveDialog = lazy(() => import('./RemoveDialog'));

/** Out of the organisation and back; what somebody gave stays either way. */
export function Leaving({ person }: { person: PersonPage }) {
  const [asking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  if (person.removedAt)
    return (
      <Section title={m.hasLeft()}>
        <p className={classes.left}>
          <Moment at={person.removedAt} show="both" />
          {person.whyRemoved ? <q>{person.whyRemoved}</q> : null}
        </p>
        <ActionButton action={findAction(person.actions, 'return')} onClick={() => setAsking(true)}>
          {m.bringBack()}
        </ActionButton>
        {asking ? <BringBack person={person} onClose={close} /> : null}
      </Section>
    );
  return (
    <Section title={m.leaving()} hint={m.leavingHint()}>
      <ActionButton
        action={findAction(person.actions, 'remove')}
        variant="default"
        color="clay"
        onClick={() => setAsking(true)}
      >
        {m.remove()}
      </ActionButton>
      <Suspense>{asking ? <RemoveDialog person={person} onClose={close} /> : null}</Suspense>
    </Section>
  );
}

function BringBack({ person, onClose }: { person: PersonPage; onClose: () => void }) {
  const reread = useReread();
  const back = api.useMutation('post', '/people/{id}/return');
  const send = (): void =>
    back.mutate(
      { params: { path: { id: person.id } } },
      {
        onSuccess: () => {
          toast(m.isBack());
          reread();
          onClose();
        },
      },
    );
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={send}
      title={m.bringBackTitle({ name: nameOf(person) })}
      consequence={m.bringBackThen()}
      verb={m.bringBack()}
      pending={back.isPending}
      error={back.error}
    />
  );
}
