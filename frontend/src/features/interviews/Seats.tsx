import { lazy, Suspense, useState } from 'react';
import { api } from '#shared/api/client';
import type { Interview, Seat } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { Moment } from '#shared/time/Moment';
import { millis, useTime } from '#shared/time/useTime';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { StatusPill } from '#shared/ui/StatusPill';
import { Tag } from '#shared/ui/Tag';
import { toast, toastProblem } from '#shared/ui/toast';
import { Answered } from './Answered';
import classes from './interviews.module.css';
import { useReread } from './queries';
import { answeredOf, panelOf } from './slots/model';

// What only few ever open comes when they do.
const DeclineSeat = lazy(() => import('./AnswerSeat').then((f) => ({ default: f.DeclineSeat })));
const ReplaceSeat = lazy(() => import('./ReplaceSeat').then((f) => ({ default: f.ReplaceSeat })));

/** Who is asked and has answered, and apart from them who had a seat before. */
export function Seats({ interview }: { interview: Interview }) {
  const { now, before } = panelOf(interview.seats);
  return (
    <Section title={m.seats()} hint={m.answered(answeredOf(now))}>
      <ul className={classes.seats}>
        {now.map((seat) => (
          <SeatRow key={seat.id} seat={seat} interview={interview} />
        ))}
      </ul>
      {before.length > 0 ? <Before seats={before} interview={interview} /> : null}
    </Section>
  );
}

/** Who could not come is thanked, not crossed out; who arranges may ask them again. */
function Before({ seats, interview }: { seats: readonly Seat[]; interview: Interview }) {
  return (
    <div className={classes.before}>
      <h3>{m.before()}</h3>
      <p>{m.beforeText()}</p>
      <ul className={classes.seats}>
        {seats.map((seat) => (
          <SeatRow key={seat.id} seat={seat} interview={interview} />
        ))}
      </ul>
    </div>
  );
}

const kinds: Record<Seat['kind'], () => string> = { sme: m.sme, developer: m.developer, shadow: m.shadow };

export type Asked = 'decline' | 'replace';

function SeatRow({ seat, interview }: { seat: Seat; interview: Interview }) {
  const [asked, setAsked] = useState<Asked>();
  const close = (): void => setAsked(undefined);
  return (
    <li>
      <Person person={seat.person} sub={kinds[seat.kind]()} />
      <span className={classes.seatState}>
        <StatusPill machine="seat" state={seat.state} />
        {seat.chair ? <Tag>{m.chair()}</Tag> : null}
        {seat.state === 'invited' ? <AnswerBy at={seat.dueAt} /> : null}
        <Answered seat={seat} />
        {seat.reason ? <small>{seat.reason}</small> : null}
      </span>
      <SeatActs seat={seat} onAsk={setAsked} />
      <Suspense>
        {asked === 'decline' ? <DeclineSeat seat={seat} interview={interview} onClose={close} /> : null}
        {asked === 'replace' ? <ReplaceSeat seat={seat} interview={interview} onClose={close} /> : null}
      </Suspense>
    </li>
  );
}

function AnswerBy({ at }: { at: string }) {
  const { now } = useTime();
  const overdue = millis(at) < now;
  return (
    <small data-overdue={overdue || undefined}>
      {overdue ? m.answerOverdue() : m.answerBy()} <Moment at={at} show="both" />
    </small>
  );
}

/** Whoever is asked answers above. */
function SeatActs({ seat, onAsk }: { seat: Seat; onAsk: (asked: Asked) => void }) {
  const reread = useReread();
  const chair = api.useMutation('post', '/seats/{id}/chair');
  const give = (): void =>
    chair.mutate(
      { params: { path: { id: seat.id } } },
      {
        onSuccess: () => {
          toast(m.chairGiven());
          reread();
        },
        onError: toastProblem,
      },
    );
  const button = { size: 'xs', variant: 'default' } as const;
  return (
    <span className={classes.acts}>
      {seat.state === 'invited' ? null : (
        <ActionButton action={open(seat, 'decline')} {...button} onClick={() => onAsk('decline')}>
          {m.decline()}
        </ActionButton>
      )}
      <ActionButton action={open(seat, 'replace')} {...button} onClick={() => onAsk('replace')}>
        {m.replace()}
      </ActionButton>
      <ActionButton action={open(seat, 'give-chair')} {...button} onClick={give}>
        {m.giveChair()}
      </ActionButton>
    </span>
  );
}

/** In a row of many buttons only those that are on are shown. */
const open = (seat: Seat, name: string) => {
  const action = findAction(seat.actions, name);
  return action?.allowed ? action : undefined;
};
