import type { PersonRef } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/slots';
import type { DayPart } from '#shared/time/dayPart';
import { millis, useTime } from '#shared/time/useTime';
import { hourText, type Wall } from '#shared/time/wall';
import classes from './band.module.css';
import { Legend } from './Legend';
import { Row } from './Row';
import { pieceOf, ticksOf, windowOf } from './window';

/** Somebody of the meeting, and its start by their clock as the server says it. */
export type Sitting = Wall & {
  person: PersonRef;
  role: 'candidate' | 'sme' | 'developer' | 'shadow' | 'viewer';
  chair: boolean;
  part: DayPart;
};

export type Hour = { startsAt: string; endsAt: string };

type Props = {
  hour: Hour;
  people: readonly Sitting[];
  /** Other hours that could be had, drawn faintly where they lie in the same day. */
  others?: readonly Hour[];
};

/** One day of everybody, in columns of the reader's clock, with the hour of the meeting across all of them. */
export function Band({ hour, people, others = [] }: Props) {
  const { table, zone, city, offset } = useTime();
  const span = ({ startsAt, endsAt }: Hour): [number, number] => [millis(startsAt), millis(endsAt)];
  const window = windowOf(table, zone, ...span(hour));
  const ghosts = others.map((other) => pieceOf(window, ...span(other))).filter(({ width }) => width > 0);
  return (
    <figure className={classes.figure}>
      <div className={classes.board}>
        <div className={classes.head} aria-hidden>
          <span className={classes.corner}>
            {m.columns({ city: city({ zone }), offset: offset(hour.startsAt) })}
          </span>
          <span className={classes.hours}>
            {ticksOf(table, zone, window, 3).map((tick) => (
              <span key={tick.at} style={{ left: `${tick.left}%` }}>
                {hourText(tick.hour)}
              </span>
            ))}
          </span>
        </div>
        <ul>
          {people.map((sitting) => (
            <Row
              key={`${sitting.person.id}-${sitting.role}`}
              sitting={sitting}
              window={window}
              piece={pieceOf(window, ...span(hour))}
              ghosts={ghosts}
            />
          ))}
        </ul>
      </div>
      <Legend />
    </figure>
  );
}
