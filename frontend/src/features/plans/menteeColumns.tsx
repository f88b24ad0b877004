import { Link } from '@tanstack/react-router';
import type { PlanSummary } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/mentees';
import type { Column } from '#shared/tables/DataTable';
import { PlainDate } from '#shared/time/PlainDate';
import { useTime } from '#shared/time/useTime';
import { Avatar } from '#shared/ui/Avatar';
import { LocalNow } from '#shared/ui/LocalNow';
import { PersonName } from '#shared/ui/PersonName';
import { Going, Moved } from './Moved';
import classes from './mentees.module.css';

function Learner({ plan }: { plan: PlanSummary }) {
  return (
    <span className={classes.learner}>
      <Avatar person={plan.person} />
      <span>
        <Link to="/mentees/$plan" params={{ plan: String(plan.id) }}>
          <PersonName person={plan.person} both={false} />
        </Link>
        <small>{plan.curriculum.title}</small>
      </span>
    </span>
  );
}

function Where({ plan }: { plan: PlanSummary }) {
  if (!plan.current) return <span className={classes.quiet}>{m.allSettled()}</span>;
  return (
    <span className={classes.where}>
      {plan.current.stage ? <b>{plan.current.stage}</b> : null}
      <small>{plan.current.title}</small>
    </span>
  );
}

/** On track, or behind since the day something was due; and since when nothing has moved. */
function Track({ plan }: { plan: PlanSummary }) {
  return (
    <span className={classes.where}>
      <Going plan={plan} />
      {plan.daysBehind > 0 && plan.nextDue ? (
        <small>
          {m.overdueSince()} <PlainDate date={plan.nextDue} />
        </small>
      ) : null}
      <Moved plan={plan} />
    </span>
  );
}

function Waiting({ plan }: { plan: PlanSummary }) {
  if (plan.counts.submitted === 0) return <span className={classes.quiet}>{m.nothingWaits()}</span>;
  const count = plan.counts.submitted;
  return (
    <span className={classes.where} data-mine={plan.waitsForMe || undefined}>
      <b>{plan.waitsForMe ? m.waitsForMe({ count }) : m.waitsForMentor({ count })}</b>
      {plan.waitingSince ? <Since at={plan.waitingSince} /> : null}
    </span>
  );
}

function Since({ at }: { at: string }) {
  const time = useTime();
  return (
    <small>
      <time dateTime={at} title={time.full(at)}>
        {m.since({ when: time.relative(at) ?? time.day(at) })}
      </time>
    </small>
  );
}

export const menteeColumns: readonly Column<PlanSummary>[] = [
  { id: 'name', title: m.learner(), cell: (plan) => <Learner plan={plan} />, sortable: true, wrap: true },
  { id: 'waiting', title: m.waiting(), cell: (plan) => <Waiting plan={plan} />, sortable: true },
  { id: 'due', title: m.track(), cell: (plan) => <Track plan={plan} />, sortable: true, wrap: true },
  { id: 'where', title: m.where(), cell: (plan) => <Where plan={plan} />, wideOnly: true, wrap: true },
  {
    id: 'done',
    title: m.done(),
    cell: ({ counts }) =>
      m.doneOf({ done: counts.done + counts.waived + counts.accredited, total: counts.total }),
    numeric: true,
    wideOnly: true,
  },
  { id: 'clock', title: m.theirTime(), cell: (plan) => <LocalNow person={plan.person} />, wideOnly: true },
];
