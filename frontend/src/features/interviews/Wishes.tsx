import { useState } from 'react';
import { api } from '#shared/api/client';
import type { Interview, ShadowWish } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/shadows';
import { Moment } from '#shared/time/Moment';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { nameOf } from '#shared/ui/names';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { toast, toastProblem } from '#shared/ui/toast';
import classes from './interviews.module.css';
import { useReread } from './queries';
import { ReasonAct } from './ReasonAct';

/** Who asks for a shadow seat, for who arranges the interview to answer. */
export function Wishes({ interview }: { interview: Interview }) {
  return (
    <Section title={m.wishes()} hint={m.wishesHint()}>
      <ul className={classes.seats}>
        {interview.wishes.map((wish) => (
          <Row key={wish.id} wish={wish} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ wish }: { wish: ShadowWish }) {
  const [refusing, setRefusing] = useState(false);
  const reread = useReread();
  const grant = api.useMutation('post', '/shadow-requests/{id}/grant');
  const send = (): void =>
    grant.mutate(
      { params: { path: { id: wish.id } } },
      {
        onSuccess: () => {
          toast(m.granted());
          reread();
        },
        onError: toastProblem,
      },
    );
  const button = { size: 'xs', variant: 'default' } as const;
  return (
    <li>
      <Person person={wish.person} sub={m.sat({ count: wish.sat })} />
      <span className={classes.seatState}>
        {wish.note ? <span>{wish.note}</span> : null}
        <small>
          <Moment at={wish.askedAt} show="relative" />
        </small>
      </span>
      <span className={classes.acts}>
        <ActionButton
          action={findAction(wish.actions, 'grant')}
          {...button}
          onClick={send}
          loading={grant.isPending}
        >
          {m.grant()}
        </ActionButton>
        <ActionButton
          action={findAction(wish.actions, 'refuse')}
          {...button}
          onClick={() => setRefusing(true)}
        >
          {m.refuse()}
        </ActionButton>
      </span>
      {refusing ? <Refuse wish={wish} onClose={() => setRefusing(false)} /> : null}
    </li>
  );
}

function Refuse({ wish, onClose }: { wish: ShadowWish; onClose: () => void }) {
  const reread = useReread();
  const refuse = api.useMutation('post', '/shadow-requests/{id}/refuse');
  const send = (reason: string): void =>
    refuse.mutate(
      { params: { path: { id: wish.id } }, body: { reason } },
      {
        onSuccess: () => {
          toast(m.refuseDone());
          onClose();
          reread();
        },
      },
    );
  return (
    <ReasonAct
      onClose={onClose}
      onConfirm={send}
      title={m.refuseTitle()}
      consequence={m.refuseThen({ name: nameOf(wish.person) })}
      verb={m.refuse()}
      pending={refuse.isPending}
      error={refuse.error}
    />
  );
}
