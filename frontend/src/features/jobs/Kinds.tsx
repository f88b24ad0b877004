import type { JobKind } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/jobs';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { Moment } from '#shared/time/Moment';
import { Tag } from '#shared/ui/Tag';
import classes from './jobs.module.css';

const columns: readonly Column<JobKind>[] = [
  { id: 'kind', title: m.kind(), wrap: true, cell: (kind) => <Title kind={kind} /> },
  { id: 'waiting', title: m.waiting(), numeric: true, cell: ({ waiting }) => <Count count={waiting} /> },
  {
    id: 'next',
    title: m.next(),
    wideOnly: true,
    cell: ({ nextAt }) => (nextAt ? <Moment at={nextAt} show="relative" /> : null),
  },
  { id: 'running', title: m.running(), numeric: true, cell: ({ running }) => <Count count={running} /> },
  { id: 'dead', title: m.dead(), numeric: true, cell: ({ dead }) => <Count count={dead} /> },
  {
    id: 'done',
    title: m.done(),
    numeric: true,
    wideOnly: true,
    cell: ({ done }) => <Count count={done} />,
  },
  {
    id: 'last',
    title: m.last(),
    wideOnly: true,
    cell: ({ lastAt }) => (lastAt ? <Moment at={lastAt} show="relative" /> : null),
  },
];

/** How many wait, run and were given up, kind by kind. */
export function Kinds({ kinds }: { kinds: readonly JobKind[] }) {
  return <DataTable caption={m.kinds()} columns={columns} rows={kinds} rowKey={({ kind }) => kind} />;
}

function Title({ kind: { title, late } }: { kind: JobKind }) {
  return (
    <span className={classes.title}>
      {title} {late ? <Tag tone="bad">{m.late()}</Tag> : null}
    </span>
  );
}

function Count({ count }: { count: number }) {
  return <span className={count === 0 ? classes.quiet : undefined}>{count}</span>;
}
