import type { CSSProperties } from 'react';
import type { PersonRef } from '../api/schema';
import { dayPart, type Rhythm } from '../time/dayPart';
import { type Instant, millis, useTime } from '../time/useTime';
import { DayPartGlyph } from './DayPartGlyph';
import { hueOf, initialsOf } from './names';
import classes from './person.module.css';

export type Who = Pick<PersonRef, 'id' | 'name' | 'nativeName'> & Partial<Rhythm>;

type Props = {
  person: Who;
  size?: number;
  /** The instant whose part of the day the badge shows; now, unless told another. */
  at?: Instant;
  badge?: boolean;
};

const hasRhythm = (person: Who): person is Who & Rhythm => Boolean(person.zone && person.shifts);

/** Decoration beside a name: the badge alone says something aloud. */
export function Avatar({ person, size = 28, at, badge = true }: Props) {
  const time = useTime();
  const style = { '--size': `${size}px`, '--hue': hueOf(person.id) } as CSSProperties;
  const part =
    badge && size >= 20 && hasRhythm(person)
      ? dayPart(time.table, person, at === undefined ? time.now : millis(at))
      : undefined;
  return (
    <span className={classes.avatar} style={style}>
      <span className={classes.face} aria-hidden>
        {initialsOf(person)}
      </span>
      {part && (
        <span className={classes.badge}>
          <DayPartGlyph part={part} size={Math.max(10, Math.round(size * 0.36))} />
        </span>
      )}
    </span>
  );
}
