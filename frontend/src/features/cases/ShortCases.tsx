import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ShowCase } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { Moment } from '#shared/time/Moment';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Level } from '#shared/ui/Level';
import { Person } from '#shared/ui/PersonName';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { shortCasesOptions } from './queries';

const columns: Column<ShowCase>[] = [
  {
    id: 'case',
    title: m.columnCase(),
    wrap: true,
    cell: (c) => (
      <Link to="/cases/$id" params={{ id: String(c.id) }} search={{ view: 'reviewers' }}>
        {c.title}
      </Link>
    ),
  },
  { id: 'service', title: m.service(), cell: (c) => c.service.name },
  {
    id: 'author',
    title: m.author(),
    cell: (c) => <Person person={c.author} size={24} both={false} />,
    wideOnly: true,
  },
  { id: 'level', title: m.level(), cell: (c) => <Level value={c.claimedLevel} />, wideOnly: true },
  {
    id: 'submitted',
    title: m.submittedAt(),
    cell: (c) => (c.submittedAt ? <Moment at={c.submittedAt} show="relative" /> : null),
  },
];

/** Cases with a seat that nobody holds: a coordinator finds somebody. */
export function ShortCases() {
  const query = useInfiniteQuery(shortCasesOptions());
  if (query.error && !query.data)
    return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <TableSkeleton rows={5} />;
  const rows = rowsOf(query.data);
  if (rows.length === 0) return <Empty title={m.noShort()}>{m.noShortText()}</Empty>;
  return (
    <>
      <DataTable caption={m.listShort()} columns={columns} rows={rows} rowKey={(c) => c.id} />
      <More query={query} />
    </>
  );
}
