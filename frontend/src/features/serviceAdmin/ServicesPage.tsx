import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { Service } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/serviceAdmin';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { PlainDate } from '#shared/time/PlainDate';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { type Filter, useServices } from './queries';
import classes from './serviceAdmin.module.css';

const columns: readonly Column<Service>[] = [
  { id: 'name', title: m.service(), cell: (row) => <Name row={row} /> },
  { id: 'family', title: m.family(), wrap: true, cell: (row) => row.family },
  {
    id: 'target',
    title: m.target(),
    numeric: true,
    cell: (row) => (row.targetSmes > 0 ? m.number({ count: row.targetSmes }) : m.noTarget()),
  },
  {
    id: 'route',
    title: m.route(),
    wideOnly: true,
    cell: (row) => m.routeShort({ route: row.bootstrapRoute }),
  },
  {
    id: 'retired',
    title: m.retiredFrom(),
    wideOnly: true,
    cell: (row) => (row.retiredOn ? <PlainDate date={row.retiredOn} /> : null),
  },
];

type Props = { filter: Filter; onFilter: (filter: Filter) => void };

/** All services, to be opened and changed. */
export function ServicesPage({ filter, onFilter }: Props) {
  const query = useServices(filter);
  const rows = rowsOf(query.data);
  return (
    <Page
      title={m.title()}
      meta={m.meta()}
      crumbs={[{ to: '/admin', text: m.administration() }]}
      actions={<Add />}
    >
      <Filters filter={filter} onFilter={onFilter} />
      {query.isPending ? <TableSkeleton rows={12} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <Empty title={m.none()}>{m.noneText()}</Empty> : null}
      {rows.length > 0 ? (
        <DataTable
          caption={m.title()}
          columns={filter.retired ? columns : columns.slice(0, -1)}
          rows={rows}
          rowKey={(row) => row.id}
          stale={query.isPlaceholderData}
        />
      ) : null}
      <More query={query} />
    </Page>
  );
}

const Add = () => (
  <Button component={Link} to="/admin/services/new">
    {m.add()}
  </Button>
);

const Name = ({ row }: { row: Service }) => (
  <span className={classes.name}>
    <Link to="/admin/services/$id" params={{ id: String(row.id) }}>
      {row.name}
    </Link>
    <small>{row.slug}</small>
  </span>
);

const WAIT_MS = 250;

function Filters({ filter, onFilter }: Props) {
  const { q, retired } = filter;
  const search = useDebouncedCallback(
    (text: string) => onFilter({ ...(text ? { q: text } : {}), ...(retired ? { retired } : {}) }),
    WAIT_MS,
  );
  return (
    <search className={classes.filters} aria-label={m.search()}>
      <TextInput
        type="search"
        aria-label={m.search()}
        placeholder={m.search()}
        defaultValue={q ?? ''}
        onChange={(event) => search(event.currentTarget.value.trim())}
      />
      <NativeSelect
        aria-label={m.which()}
        value={retired ? 'retired' : ''}
        data={[
          { value: '', label: m.inUse() },
          { value: 'retired', label: m.retiredOnes() },
        ]}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...(q ? { q } : {}), ...(value ? { retired: true } : {}) })
        }
      />
    </search>
  );
}
