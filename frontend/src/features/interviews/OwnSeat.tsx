import { lazy, Suspense, useState } from 'react';
import type { Interview } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { useMe } from '#shared/me/me';
import { Moment } from '#shared/time/Moment';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import classes from './interviews.module.css';

const AcceptSeat = lazy(() => import('./AnswerSeat').then((f) => ({ default: f.AcceptSeat })));
const DeclineSeat = lazy(() => import('./AnswerSeat').then((f) => ({ default: f.DeclineSeat })));

/** The reader is asked to sit: the one thing to do here. */
export function OwnSeat({ interview }: { interview: Interview }) {
  const me = useMe();
  const [asked, setAsked] = useState<'accept' | 'decline'>();
  const seat = interview.seats.find(({ person, state }) => person.id === me?.id && state === 'invited');
  const close = (): void => setAsked(undefined);
  if (!seat) return null;
  return (
    <section className={classes.own} aria-label={m.ownSeat()}>
      <div>
        <strong>{m.ownSeat()}</strong>
        <span>
          <Moment at={interview.startsAt} show="both" />
        </span>
        <small>
          {m.answerBy()} <Moment at={seat.dueAt} show="relative" />
        </small>
      </div>
      <div className={classes.ownActs}>
        <ActionButton action={findAction(seat.actions, 'accept')} onClick={() => setAsked('accept')}>
          {m.accept()}
        </ActionButton>
        <ActionButton
          action={findAction(seat.actions, 'decline')}
          variant="default"
          onClick={() => setAsked('decline')}
        >
          {m.decline()}
        </ActionButton>
      </div>
      <Suspense>
        {asked === 'accept' ? <AcceptSeat seat={seat} interview={interview} onClose={close} /> : null}
        {asked === 'decline' ? <DeclineSeat seat={seat} interview={interview} onClose={close} /> : null}
      </Suspense>
    </section>
  );
}
