import { Link } from '@tanstack/react-router';
import type { Person, PlanSummary } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/people';
import type { Column } from '#shared/tables/DataTable';
import { PlainDate } from '#shared/time/PlainDate';
import { Avatar } from '#shared/ui/Avatar';
import { LocalNow } from '#shared/ui/LocalNow';
import { Meter } from '#shared/ui/Meter';
import { nameOf } from '#shared/ui/names';
import { PersonName } from '#shared/ui/PersonName';
import { Tags } from '#shared/ui/Tag';
import { counting, percentOf, settledOf } from './model';
import classes from './people.module.css';

const name: Column<Person> = {
  id: 'name',
  title: m.person(),
  sortable: true,
  cell: (row) => <Name row={row} />,
};

const now: Column<Person> = {
  // People of one zone have one time.
  id: 'zone',
  title: m.localTime(),
  sortable: true,
  cell: (row) => <LocalNow person={row} />,
};

const smeOf: Column<Person> = {
  id: 'standings',
  title: m.smeOf(),
  wideOnly: true,
  cell: (row) => <Tags items={counting(row).map((s) => s.service.name)} most={1} />,
};

const started: Column<Person> = {
  id: 'started',
  title: m.startedOn(),
  sortable: true,
  wideOnly: true,
  cell: (row) => (row.startedOn ? <PlainDate date={row.startedOn} /> : null),
};

const manager: Column<Person> = {
  id: 'manager',
  title: m.manager(),
  wideOnly: true,
  cell: (row) => (row.manager ? <PersonName person={row.manager} both={false} /> : null),
};

/** For everybody. */
export const columns: readonly Column<Person>[] = [
  name,
  now,
  { id: 'site', title: m.site(), wideOnly: true, cell: (row) => row.site.name },
  started,
  smeOf,
  manager,
];

/** For who follows the plans of some. */
export const followingColumns: readonly Column<Person>[] = [
  name,
  now,
  {
    id: 'path',
    title: m.path(),
    wideOnly: true,
    wrap: true,
    cell: ({ plan }) => (plan ? <Path plan={plan} /> : null),
  },
  {
    id: 'progress',
    title: m.progressShort(),
    wideOnly: true,
    cell: ({ plan }) => (plan ? <Progress plan={plan} /> : null),
  },
  {
    id: 'due',
    title: m.nextDueTitle(),
    wideOnly: true,
    cell: ({ plan }) => (plan ? <Due plan={plan} /> : null),
  },
  started,
  smeOf,
];

function Name({ row }: { row: Person }) {
  return (
    <span className={classes.name}>
      <Avatar person={row} size={30} />
      <span>
        <Link to="/people/$id" params={{ id: String(row.id) }}>
          <PersonName person={row} both={false} />
        </Link>
        <small>{row.title}</small>
      </span>
    </span>
  );
}

function Path({ plan }: { plan: PlanSummary }) {
  return (
    <span className={classes.path}>
      <Link to="/mentees/$plan" params={{ plan: String(plan.id) }}>
        {plan.curriculum.title}
      </Link>
      {plan.mentor ? <small>{m.mentoredBy({ name: nameOf(plan.mentor) })}</small> : null}
    </span>
  );
}

function Progress({ plan }: { plan: PlanSummary }) {
  const settled = settledOf(plan.counts);
  const { total } = plan.counts;
  return (
    <span className={classes.bar}>
      <Meter value={settled} max={total} label={m.progress()} tone="done" />
      {m.percent({ share: percentOf(settled, total) })}
    </span>
  );
}

function Due({ plan }: { plan: PlanSummary }) {
  if (!plan.nextDue) return null;
  if (plan.daysBehind === 0) return <PlainDate date={plan.nextDue} />;
  return (
    <span className={classes.late}>
      <b>
        <PlainDate date={plan.nextDue} />
      </b>{' '}
      {m.overdue()}
    </span>
  );
}
