import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { ShadowOpening } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/shadows';
import { More, rowsOf } from '#shared/tables/More';
import { Moment } from '#shared/time/Moment';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { toast, toastProblem } from '#shared/ui/toast';
import { AskShadow } from './AskShadow';
import classes from './interviews.module.css';
import { useOpenings, useReread } from './queries';

/** Interviews at which the reader could sit in; nothing where there is none. */
export function Openings() {
  const query = useOpenings();
  const rows = rowsOf(query.data);
  if (rows.length === 0) return null;
  return (
    <Section title={m.openings()} hint={m.openingsHint()}>
      <ul className={classes.seats}>
        {rows.map((opening) => (
          <Row key={opening.interviewId} opening={opening} />
        ))}
      </ul>
      <More query={query} />
    </Section>
  );
}

function Row({ opening }: { opening: ShadowOpening }) {
  const [asking, setAsking] = useState(false);
  const { candidate, candidacyId, service, startsAt, request } = opening;
  const asked = request?.state === 'asked';
  return (
    <li>
      <Person person={candidate} sub={service.name} />
      <span className={classes.seatState}>
        <Link to="/candidacies/$id" params={{ id: String(candidacyId) }}>
          <Moment at={startsAt} show="both" />
        </Link>
        {asked ? <small>{m.waits()}</small> : null}
        {request?.state === 'refused' ? <small>{m.refused({ reason: request.reason })}</small> : null}
      </span>
      <span className={classes.acts}>
        {asked && request ? <Withdraw opening={opening} id={request.id} /> : null}
        {asked || request?.state === 'refused' ? null : (
          <ActionButton
            action={findAction(opening.actions, 'ask-shadow')}
            size="xs"
            variant="default"
            onClick={() => setAsking(true)}
          >
            {m.ask()}
          </ActionButton>
        )}
      </span>
      {asking ? <AskShadow opening={opening} onClose={() => setAsking(false)} /> : null}
    </li>
  );
}

function Withdraw({ opening, id }: { opening: ShadowOpening; id: number }) {
  const reread = useReread();
  const withdraw = api.useMutation('post', '/shadow-requests/{id}/withdraw');
  const send = (): void =>
    withdraw.mutate(
      { params: { path: { id } } },
      {
        onSuccess: () => {
          toast(m.withdrawn());
          reread();
        },
        onError: toastProblem,
      },
    );
  return (
    <ActionButton
      action={findAction(opening.actions, 'withdraw-shadow')}
      size="xs"
      variant="default"
      onClick={send}
      loading={withdraw.isPending}
    >
      {m.withdraw()}
    </ActionButton>
  );
}
