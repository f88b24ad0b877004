import type { CSSProperties } from 'react';
import { m } from '../i18n/gen/ui';
import { nightOn, type Rhythm, workOn } from '../time/dayPart';
import { clockText } from '../time/format';
import { type Instant, useTime } from '../time/useTime';
import classes from './dayStrip.module.css';

const DAY = 1440;

const place = (from: number, to: number): CSSProperties => ({
  left: `${(from / DAY) * 100}%`,
  width: `${((to - from) / DAY) * 100}%`,
});

function spoken(work: [number, number][]): string {
  if (work.length === 0) return m.stripNoWork();
  const spans = work.map(([a, b]) => `${clockText(a)}–${clockText(b)}`);
  return m.stripWork({ hours: spans.join(', ') });
}

type Props = {
  person: Rhythm;
  /** The local day it shows; today, unless told another. */
  at?: Instant;
  /** Marks the present minute. */
  marker?: boolean;
  height?: number;
};

/** A person's day of 24 hours by their own clock: night, shoulder, working hours, and where they are now. */
export function DayStrip({ person, at, marker = true, height = 4 }: Props) {
  const time = useTime();
  const local = time.local(at ?? time.now, person.zone);
  const work = workOn(person, local.weekday);
  return (
    <span className={classes.strip} style={{ height }} role="img" aria-label={spoken(work)}>
      {nightOn(person).map(([a, b]) => (
        <i key={`n${a}`} data-part="night" style={place(a, b)} />
      ))}
      {work.map(([a, b]) => (
        <i key={`w${a}`} data-part="working" style={place(a, b)} />
      ))}
      {marker && <i className={classes.marker} style={{ left: `${(local.minutes / DAY) * 100}%` }} />}
    </span>
  );
}
