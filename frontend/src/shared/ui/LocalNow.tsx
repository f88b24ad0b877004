import { m } from '../i18n/gen/ui';
import { dayPart, type Rhythm, workNow } from '../time/dayPart';
import { clockText, spanText } from '../time/format';
import { useTime } from '../time/useTime';
import { DayPartGlyph } from './DayPartGlyph';
import classes from './person.module.css';

type Somebody = Rhythm & { siteId?: number };

/** 07:12 Dublin GMT+0, with the sun, the horizon or the moon. */
export function LocalNow({ person }: { person: Somebody }) {
  const time = useTime();
  return (
    <span className={classes.clock}>
      <DayPartGlyph part={dayPart(time.table, person, time.now)} size={16} />
      <b>{time.clock(time.now, person.zone)}</b>
      {time.city(person)} <span className={classes.muted}>{time.offset(time.now, person.zone)}</span>
    </span>
  );
}

/** "At work until 17:30" or "Starts work in 1 hr 48 min"; nothing for who has no hours. */
export function WorkLine({ person }: { person: Rhythm }) {
  const time = useTime();
  const work = workNow(time.table, person, time.now);
  if (!work) return null;
  const text = work.working
    ? m.atWorkUntil({ time: clockText(work.until) })
    : m.startsWorkIn({ span: spanText(work.startsIn) });
  return <span className={classes.muted}>{text}</span>;
}
