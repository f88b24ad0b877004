import { useTime } from '#shared/time/useTime';
import { wallClock, wallDay, wallOffset } from '#shared/time/wall';
import { DayPartGlyph } from '#shared/ui/DayPartGlyph';
import { nameOf } from '#shared/ui/names';
import type { Sitting } from './Band';
import { DayAhead } from './DayAhead';
import classes from './options.module.css';

/** Each local time once more, before an hour is booked. */
export function LocalTimes({ people }: { people: readonly Sitting[] }) {
  const { city } = useTime();
  return (
    <ul className={classes.times}>
      {people.map((sitting) => (
        <li key={sitting.person.id}>
          <DayPartGlyph part={sitting.part} />
          <span>
            {nameOf(sitting.person)} <i>{city(sitting.person)}</i>
          </span>
          <span>
            <b>
              {wallDay(sitting)} {wallClock(sitting)}
            </b>{' '}
            <i>{wallOffset(sitting)}</i> <DayAhead wall={sitting} />
          </span>
        </li>
      ))}
    </ul>
  );
}
