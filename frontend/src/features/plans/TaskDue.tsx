import type { Task } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/plans';
import { PlainDate } from '#shared/time/PlainDate';
import { urgencyOf } from './model';
import classes from './plans.module.css';

/** When it is due in words: overdue by working days, today, in so many working days with the date. */
export function TaskDue({ task, long = false }: { task: Task; long?: boolean }) {
  if (!task.dueOn) return null;
  const urgency = urgencyOf(task);
  const date = <PlainDate date={task.dueOn} weekday={long} />;
  if (urgency === 'none') return <span className={classes.due}>{date}</span>;
  if (urgency === 'later' && !long)
    return (
      <span className={classes.due}>
        {m.dueOn()} {date}
      </span>
    );
  const words = {
    overdue: () => m.overdueBy({ count: task.daysBehind }),
    today: m.dueToday,
    soon: () => m.dueIn({ count: task.daysLeft }),
    later: () => m.dueIn({ count: task.daysLeft }),
  };
  return (
    <span className={classes.due} data-urgency={urgency}>
      <b>{words[urgency]()}</b> {long ? date : null}
    </span>
  );
}
