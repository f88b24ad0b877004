import type { MeetingRules } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/meetings';
import { Moment } from '#shared/time/Moment';
import { nameOf } from '#shared/ui/names';
import classes from './meetings.module.css';

/** Who changed the rules last. */
export function Changed({ rules: { changedBy, changedAt } }: { rules: MeetingRules }) {
  if (!changedBy || !changedAt) return <p className={classes.changed}>{m.untouched()}</p>;
  return (
    <p className={classes.changed}>
      {m.changedBy({ name: nameOf(changedBy) })} <Moment at={changedAt} />
    </p>
  );
}
