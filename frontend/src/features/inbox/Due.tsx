import type { InboxItem } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/inbox';
import { spanText } from '#shared/time/format';
import { Moment } from '#shared/time/Moment';
import { PlainDate } from '#shared/time/PlainDate';
import { millis, useTime } from '#shared/time/useTime';
import classes from './inbox.module.css';

const MINUTE = 60_000;

/** When it starts or is due in my zone, and how long it has waited. */
export function Due({ item }: { item: InboxItem }) {
  const { now } = useTime();
  const waited = Math.max(0, Math.round((now - millis(item.since)) / MINUTE));
  return (
    <div className={classes.due} data-urgency={item.turn === 'mine' ? item.urgency : 'waits'}>
      <When item={item} />
      {item.turn === 'mine' ? <small>{m.waited({ span: spanText(waited) })}</small> : null}
    </div>
  );
}

function When({ item }: { item: InboxItem }) {
  if (item.startsAt) return <Moment at={item.startsAt} show="both" />;
  const word = item.urgency === 'overdue' ? m.wasDue() : m.due();
  if (item.dueOn)
    return (
      <span>
        {word} <PlainDate date={item.dueOn} weekday />
      </span>
    );
  if (item.dueAt)
    return (
      <span>
        {word} <Moment at={item.dueAt} show="both" />
      </span>
    );
  return null;
}
