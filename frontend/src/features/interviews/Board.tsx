import type { InterviewTime } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { Moment } from '#shared/time/Moment';
import { DayStrip } from '#shared/ui/DayStrip';
import { Person } from '#shared/ui/PersonName';
import { Tag } from '#shared/ui/Tag';
import classes from './interviews.module.css';

const roles: Record<InterviewTime['role'], () => string> = {
  candidate: m.candidate,
  sme: m.sme,
  developer: m.developer,
  shadow: m.shadow,
  viewer: m.you,
};

type Props = { times: readonly InterviewTime[]; startsAt: string };

/** Everyone's day, with the hour of the interview in it. */
export function Board({ times, startsAt }: Props) {
  return (
    <ul className={classes.board}>
      {times.map((time) => (
        <li key={`${time.person.id}-${time.role}`}>
          <Person person={time.person} sub={roles[time.role]()} />
          <span className={classes.local}>
            <b>
              <Moment at={startsAt} zone={time.zone} />
            </b>
            {time.night ? <Tag tone="warn">{m.night()}</Tag> : null}
          </span>
          <DayStrip person={time.person} at={startsAt} />
        </li>
      ))}
    </ul>
  );
}
