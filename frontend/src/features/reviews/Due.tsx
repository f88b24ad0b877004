import { IconClock } from '@tabler/icons-react';
import type { AssignmentPage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import { spanText } from '#shared/time/format';
import { Moment } from '#shared/time/Moment';
import { millis, useTime } from '#shared/time/useTime';
import classes from './queue.module.css';

type Asked = Pick<AssignmentPage, 'state' | 'dueAt' | 'workLeft'>;

const SOON = 3 * 24 * 3_600_000;

/** When an answer or a review is due, and how much of my working time that leaves. */
export function Due({ asked }: { asked: Asked }) {
  const time = useTime();
  const left = millis(asked.dueAt) - time.now;
  const urgency = left < 0 ? 'overdue' : left < SOON ? 'soon' : 'waits';
  const word = asked.state === 'offered' ? m.answerDue() : m.reviewDue();
  return (
    <div className={classes.due} data-urgency={urgency}>
      <span className={classes.when}>
        <IconClock size={15} aria-hidden />
        {urgency === 'overdue' ? m.overdue() : word} {time.relative(asked.dueAt)}
      </span>
      <small>
        <Moment at={asked.dueAt} />
      </small>
      {left > 0 ? <small>{m.workLeft({ span: spanText(asked.workLeft) })}</small> : null}
    </div>
  );
}
