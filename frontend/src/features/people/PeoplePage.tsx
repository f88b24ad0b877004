import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Person } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/people';
import { useMe } from '#shared/me/me';
import { DataTable } from '#shared/tables/DataTable';
import { readSort, writeSort } from '#shared/tables/HeadCell';
import { More, rowsOf } from '#shared/tables/More';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { ExportButton } from './ExportButton';
import { Filters } from './Filters';
import { sortedBy } from './model';
import { columns, followingColumns } from './peopleColumns';
import { followsOthers, peopleOptions } from './queries';
import type { Filter } from './search';

type Props = { filter: Filter; onFilter: (filter: Filter) => void };

/** Everybody, by name: their time now, what they are an SME of, and the path of those whom the reader follows. */
export function PeoplePage({ filter, onFilter }: Props) {
  const follows = followsOthers(useMe());
  const query = useInfiniteQuery({ ...peopleOptions(filter, follows), placeholderData: keepPreviousData });
  const sort = readSort(filter.sort ?? 'name');
  const rows: Person[] = rowsOf(query.data);
  return (
    <Page title={m.title()} width="wide" actions={<ExportButton rows={rows} all={!query.hasNextPage} />}>
      <Filters filter={filter} onFilter={onFilter} />
      {query.isPending ? <TableSkeleton /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <Empty title={m.nobody()}>{m.nobodyText()}</Empty> : null}
      {rows.length > 0 ? (
        <DataTable
          caption={m.title()}
          columns={follows ? followingColumns : columns}
          rows={rows}
          rowKey={(row) => row.id}
          stale={query.isPlaceholderData}
          {...(sort ? { sort } : {})}
          onSort={(sort) => onFilter(sortedBy(filter, writeSort(sort)))}
        />
      ) : null}
      <More query={query} />
    </Page>
  );
}
