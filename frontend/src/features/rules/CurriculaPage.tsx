import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { CurriculumSummary } from '#shared/api/schema';
import { useListKeys } from '#shared/hotkeys/useListKeys';
import { m } from '#shared/i18n/gen/curricula';
import { m as rules } from '#shared/i18n/gen/rules';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { PlainDate } from '#shared/time/PlainDate';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { Tag } from '#shared/ui/Tag';
import classes from './parts.module.css';
import { useCurricula } from './queries';

/** Every curriculum with its newest version, also those that no new plan is made from. */
export function CurriculaPage() {
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list, { name: m.title() });
  const query = useCurricula();
  const rows = rowsOf(query.data);
  return (
    <Page
      title={m.title()}
      meta={m.meta()}
      crumbs={[{ to: '/admin', text: rules.administration() }]}
      actions={
        <Button component={Link} to="/admin/curricula/new">
          {m.make()}
        </Button>
      }
    >
      <div ref={list}>
        {query.isPending ? <TableSkeleton /> : null}
        {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
        {query.isSuccess && rows.length === 0 ? <Empty title={m.none()}>{m.noneText()}</Empty> : null}
        {rows.length > 0 ? (
          <DataTable caption={m.title()} columns={columns()} rows={rows} rowKey={(row) => row.id} />
        ) : null}
        <More query={query} />
      </div>
    </Page>
  );
}

const columns = (): Column<CurriculumSummary>[] => [
  {
    id: 'title',
    title: m.curriculum(),
    wrap: true,
    cell: (row) => (
      <Link to="/admin/curricula/$id" params={{ id: String(row.id) }}>
        {row.title}
      </Link>
    ),
  },
  {
    id: 'service',
    title: rules.service(),
    wideOnly: true,
    cell: (row) => row.service?.name ?? <span className={classes.muted}>{m.everyService()}</span>,
  },
  { id: 'version', title: rules.inForce(), wrap: true, cell: (row) => <Newest of={row} /> },
];

function Newest({ of }: { of: CurriculumSummary }) {
  return (
    <>
      {of.latest > 0 ? (
        rules.version({ number: of.latest })
      ) : (
        <span className={classes.muted}>{m.noneYet()}</span>
      )}{' '}
      {of.retiredOn ? (
        <Tag>
          {m.retiredFrom()} <PlainDate date={of.retiredOn} />
        </Tag>
      ) : null}
    </>
  );
}
