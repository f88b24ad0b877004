import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ShowCase } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/people';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { Moment } from '#shared/time/Moment';
import { ErrorState } from '#shared/ui/ErrorState';
import { Level } from '#shared/ui/Level';
import { Section } from '#shared/ui/Section';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { StatusPill } from '#shared/ui/StatusPill';
import classes from './people.module.css';
import { showCasesOptions } from './queries';

const columns: Column<ShowCase>[] = [
  {
    id: 'title',
    title: m.showCase(),
    wrap: true,
    cell: (c) => (
      <span className={classes.stacked}>
        <Link to="/cases/$id" params={{ id: String(c.id) }}>
          {c.title || m.untitled()}
        </Link>
        <small>{c.service.name}</small>
      </span>
    ),
  },
  {
    id: 'level',
    title: m.level(),
    wideOnly: true,
    cell: (c) => <Level value={c.grantedLevel || c.claimedLevel} />,
  },
  { id: 'state', title: m.state(), cell: (c) => <StatusPill machine="showCase" state={c.state} /> },
  {
    id: 'since',
    title: m.lastChange(),
    wideOnly: true,
    cell: (c) => <Moment at={c.updatedAt} show="relative" />,
  },
];

/** Their show cases, for those whom they concern. */
export function ShowCases({ id }: { id: number }) {
  const query = useInfiniteQuery(showCasesOptions(id));
  const rows = rowsOf(query.data);
  return (
    <Section title={m.showCases()}>
      {query.isPending ? <TableSkeleton rows={3} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <p className={classes.quiet}>{m.noShowCases()}</p> : null}
      {rows.length > 0 ? (
        <DataTable caption={m.showCases()} columns={columns} rows={rows} rowKey={(c) => c.id} />
      ) : null}
      <More query={query} />
    </Section>
  );
}
