import type { ServiceMember } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/services';
import { DayShift } from '#shared/time/Moment';
import { useTime } from '#shared/time/useTime';
import classes from './services.module.css';

/** Today's working hours of somebody by the reader's clock; their today may be another day of the reader's. */
export function Hours({ member }: { member: ServiceMember }) {
  const time = useTime();
  if (member.works.length === 0) return <span className={classes.quiet}>{m.offToday()}</span>;
  const today = time.local(time.now).day;
  return (
    <span className={classes.hours}>
      {member.works.map(({ from, to }) => {
        const days = time.local(from).day - today;
        return (
          <span key={from}>
            <time dateTime={from}>{time.clock(from)}</time>–<time dateTime={to}>{time.clock(to)}</time>
            {days === 0 ? null : <DayShift days={days} title={time.full(from)} />}
          </span>
        );
      })}
    </span>
  );
}
