import type { CSSProperties } from 'react';
import { m } from '#shared/i18n/gen/slots';
import { dayPart, type Rhythm } from '#shared/time/dayPart';
import { useTime } from '#shared/time/useTime';
import { hourText, wallClock, wallDay, wallOffset } from '#shared/time/wall';
import { Avatar } from '#shared/ui/Avatar';
import { DayPartGlyph, dayPartText } from '#shared/ui/DayPartGlyph';
import { nameOf } from '#shared/ui/names';
import type { Sitting } from './Band';
import classes from './band.module.css';
import { DayAhead } from './DayAhead';
import { roleText } from './roles';
import { type Piece, stretchesOf, type Tick, ticksOf, type Window } from './window';

const place = ({ left, width }: Piece): CSSProperties => ({ left: `${left}%`, width: `${width}%` });

type Props = { sitting: Sitting; window: Window; piece: Piece; ghosts: readonly Piece[] };

/** Somebody's day: night, edges, work, the hours of their own clock, and the meeting in it. */
export function Row({ sitting, window, piece, ghosts }: Props) {
  const { table, city } = useTime();
  const { person, part } = sitting;
  const clock = wallClock(sitting);
  const spoken = m.spoken({
    time: clock,
    day: wallDay(sitting),
    city: city(person),
    part: dayPartText(part),
  });
  return (
    <li className={classes.row}>
      <Name sitting={sitting} />
      <span className={classes.strip} role="img" aria-label={spoken}>
        {stretchesOf(table, person, window).map((stretch) => (
          <i key={stretch.left} className={classes.stretch} data-part={stretch.part} style={place(stretch)}>
            {stretch.part === 'night' ? <Moon /> : null}
          </i>
        ))}
        {ticksOf(table, person.zone, window, 3).map((tick) => (
          <Hour key={tick.at} tick={tick} person={person} />
        ))}
        {ghosts.map((ghost) => (
          <i key={ghost.left} className={classes.ghost} style={place(ghost)} />
        ))}
        <span className={classes.column} data-part={part} style={place(piece)}>
          <b>{clock}</b>
        </span>
      </span>
    </li>
  );
}

/** The moon says night to who sees no difference in the colours. */
const Moon = () => (
  <svg viewBox="0 0 16 16" width="11" height="11" aria-hidden>
    <path d="M13.4 10.2A6 6 0 0 1 5.8 2.6a6 6 0 1 0 7.6 7.6z" fill="currentColor" />
  </svg>
);

/** At midnight the new day says its name. */
function Hour({ tick, person }: { tick: Tick; person: Rhythm }) {
  const { day, table } = useTime();
  return (
    <i
      className={classes.hour}
      data-part={dayPart(table, person, tick.at)}
      data-hour={tick.hour % 6}
      style={{ left: `${tick.left}%` }}
    >
      {tick.hour === 0 ? <span className={classes.long}>{day(tick.at, person.zone)}</span> : null}
      <span className={tick.hour === 0 ? classes.short : undefined}>{hourText(tick.hour)}</span>
    </i>
  );
}

function Name({ sitting }: { sitting: Sitting }) {
  const { city } = useTime();
  const { person, part } = sitting;
  return (
    <span className={classes.name}>
      <Avatar person={person} size={30} badge={false} />
      <span className={classes.words}>
        <strong>{nameOf(person)}</strong>
        <small>
          {city(person)} <i>{wallOffset(sitting)}</i> · {roleText(sitting)}
        </small>
      </span>
      <span className={classes.local} aria-hidden>
        <DayPartGlyph part={part} label="" />
        <b>{wallClock(sitting)}</b>
        <DayAhead wall={sitting} />
      </span>
    </span>
  );
}
