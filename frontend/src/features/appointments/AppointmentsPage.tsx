import { Button, SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useRef } from 'react';
import type { Appointment } from '#shared/api/schema';
import { useListKeys } from '#shared/hotkeys/useListKeys';
import { m } from '#shared/i18n/gen/appointments';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { Moment } from '#shared/time/Moment';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { Person } from '#shared/ui/PersonName';
import { TableSkeleton } from '#shared/ui/Skeletons';
import classes from './appointments.module.css';
import { type Search, useAppointments } from './queries';
import { State } from './State';

const ProposeDialog = lazy(() => import('./ProposeDialog'));

const columns: readonly Column<Appointment>[] = [
  {
    id: 'person',
    title: m.person(),
    wrap: true,
    cell: (row) => <Person person={row.person} sub={row.service.name} to={`/admin/appointments/${row.id}`} />,
  },
  { id: 'state', title: m.state(), wrap: true, cell: (row) => <State of={row} /> },
  {
    id: 'proposed',
    title: m.proposed(),
    wideOnly: true,
    cell: (row) => <Moment at={row.createdAt} show="both" />,
  },
];

type Props = { search: Search; onSearch: (search: Search) => void };

/** Founding SMEs: who is proposed, and whose signature is awaited. */
export function AppointmentsPage({ search, onSearch }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list, { name: m.title() });
  const { propose: _propose, ...rest } = search;
  return (
    <Page
      title={m.title()}
      meta={m.meta()}
      crumbs={[{ to: '/admin', text: m.administration() }]}
      actions={<Button onClick={() => onSearch({ ...rest, propose: true })}>{m.propose()}</Button>}
    >
      <SegmentedControl
        className={classes.which ?? ''}
        aria-label={m.which()}
        value={search.show ?? 'waiting'}
        onChange={(value) => onSearch(value === 'all' ? { show: 'all' } : {})}
        data={[
          { value: 'waiting', label: m.waiting() },
          { value: 'all', label: m.all() },
        ]}
      />
      <div ref={list}>
        <List search={search} />
      </div>
      <Suspense>{search.propose ? <ProposeDialog onClose={() => onSearch(rest)} /> : null}</Suspense>
    </Page>
  );
}

function List({ search }: { search: Search }) {
  const query = useAppointments(search);
  const rows = rowsOf(query.data);
  if (query.isPending) return <TableSkeleton rows={4} />;
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (rows.length === 0)
    return <Empty title={search.show ? m.none() : m.noneWaiting()}>{m.noneText()}</Empty>;
  return (
    <>
      <DataTable
        caption={m.title()}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        stale={query.isPlaceholderData}
      />
      <More query={query} />
    </>
  );
}
