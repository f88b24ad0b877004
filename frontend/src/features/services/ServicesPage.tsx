import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { Service } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/services';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { PlainDate } from '#shared/time/PlainDate';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { type Filter, useServices } from './queries';

const columns: Column<Service>[] = [
  { id: 'name', title: m.service(), cell: (row) => <Name row={row} /> },
  { id: 'family', title: m.family(), cell: (row) => row.family },
  {
    id: 'launched',
    title: m.launched(),
    wideOnly: true,
    cell: (row) => (row.launchedOn ? <PlainDate date={row.launchedOn} /> : null),
  },
  { id: 'target', title: m.target(), numeric: true, cell: (row) => row.targetSmes || null },
];

const WAIT_MS = 250;

type Props = { filter: Filter; onFilter: (filter: Filter) => void };

export function ServicesPage({ filter, onFilter }: Props) {
  const query = useServices(filter);
  const rows = rowsOf(query.data);
  const search = useDebouncedCallback((q: string) => onFilter(q ? { q } : {}), WAIT_MS);
  const field = (
    <TextInput
      type="search"
      aria-label={m.search()}
      placeholder={m.search()}
      defaultValue={filter.q ?? ''}
      onChange={(event) => search(event.currentTarget.value.trim())}
    />
  );
  return (
    <Page title={m.title()} actions={field}>
      {query.isPending ? <TableSkeleton /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <Empty title={m.nothing()} /> : null}
      {rows.length > 0 ? (
        <DataTable
          caption={m.title()}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          stale={query.isPlaceholderData}
        />
      ) : null}
      <More query={query} />
    </Page>
  );
}

const Name = ({ row }: { row: Service }) => (
  <Link to="/services/$id" params={{ id: String(row.id) }}>
    {row.name}
  </Link>
);
