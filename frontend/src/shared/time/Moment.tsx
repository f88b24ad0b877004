import { m } from '../i18n/gen/time';
import { joined } from './format';
import classes from './time.module.css';
import { type Instant, millis, useTime } from './useTime';

const iso = (at: Instant): string => new Date(millis(at)).toISOString();

type Props = {
  at: Instant;
  /** The reader's own, unless told another. */
  zone?: string;
  /**
   * full: Thu 26 Nov, 17:00 GMT+8; relative: in 28 hours, with the full time on hovering; both: the two
   * beside each other; time: 17:00 GMT+8.
   */
  show?: 'full' | 'relative' | 'both' | 'time';
};

/** An instant, always with its offset. */
export function Moment({ at, zone, show = 'full' }: Props) {
  const time = useTime();
  const near = time.relative(at);
  if (show === 'relative' && near)
    return (
      <time dateTime={iso(at)} title={time.full(at, zone)}>
        {near}
      </time>
    );
  return (
    <time dateTime={iso(at)} className={classes.moment}>
      {show === 'both' && near ? `${near} ` : null}
      <span className={show === 'both' && near ? classes.muted : undefined}>
        {show === 'time' ? time.clock(at, zone) : joined(time.day(at, zone), time.clock(at, zone))}{' '}
        <span className={classes.offset}>{time.offset(at, zone)}</span>
      </span>
    </time>
  );
}

type Other = { zone: string; siteId?: number };

/** The reader's time first and bold, the other party's second with the city. */
export function BothTimes({ at, other, inline = false }: { at: Instant; other: Other; inline?: boolean }) {
  const time = useTime();
  return (
    <span className={inline ? classes.inline : classes.both}>
      <b>
        <Moment at={at} />
      </b>{' '}
      {other.zone === time.zone ? null : <TimeIn at={at} other={other} />}
    </span>
  );
}

/** 09:00 in Dublin, and whether that is another day there than here. */
export function TimeIn({ at, other }: { at: Instant; other: Other }) {
  const time = useTime();
  const days = time.local(at, other.zone).day - time.local(at).day;
  return (
    <span className={classes.muted}>
      {m.inCity({ time: time.clock(at, other.zone), city: time.city(other) })}
      {days === 0 ? null : <DayShift days={days} title={time.full(at, other.zone)} />}
    </span>
  );
}

/** +1 day, where another's calendar is ahead or behind. */
export function DayShift({ days, title }: { days: number; title?: string }) {
  return (
    <span className={classes.shift} title={title}>
      {m.dayShift({ sign: days > 0 ? '+' : '−', count: Math.abs(days) })}
    </span>
  );
}
