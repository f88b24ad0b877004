import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Candidacy } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/candidacies';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { Moment } from '#shared/time/Moment';
import { Avatar } from '#shared/ui/Avatar';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { PersonName } from '#shared/ui/PersonName';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { StatusPill } from '#shared/ui/StatusPill';
import classes from './candidacies.module.css';
import { type Filter, useCandidacies } from './queries';

const OpenCandidacy = lazy(() => import('./OpenCandidacy').then((x) => ({ default: x.OpenCandidacy })));

const columns: Column<Candidacy>[] = [
  { id: 'person', title: m.candidate(), cell: (row) => <Candidate row={row} /> },
  { id: 'service', title: m.service(), wideOnly: true, cell: (row) => row.service.name },
  { id: 'state', title: m.state(), cell: (row) => <StatusPill machine="candidacy" state={row.state} /> },
  { id: 'missing', title: m.missing(), wrap: true, wideOnly: true, cell: (row) => <Missing row={row} /> },
  {
    id: 'since',
    title: m.since(),
    wideOnly: true,
    cell: (row) => <Moment at={row.stateSince} show="relative" />,
  },
];

type Props = { filter: Filter; onFilter: (filter: Filter) => void };

/** The candidacies I may know of. */
export function CandidaciesPage({ filter, onFilter }: Props) {
  const query = useCandidacies(filter);
  const rows = rowsOf(query.data);
  const which = (
    <SegmentedControl
      aria-label={m.show()}
      data={[
        { value: 'open', label: m.open() },
        { value: 'all', label: m.all() },
      ]}
      value={filter.all ? 'all' : 'open'}
      onChange={(value) => onFilter(value === 'all' ? { all: true } : {})}
    />
  );
  return (
    <Page
      title={m.title()}
      width="wide"
      actions={
        <>
          <OpenOne person={filter.for} onClose={() => onFilter(filter.all ? { all: true } : {})} />
          {which}
        </>
      }
    >
      {query.isPending ? <TableSkeleton /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <Empty title={m.empty()}>{m.emptyText()}</Empty> : null}
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

type OpenProps = { person: number | undefined; onClose: () => void };

/** The dialog, also for somebody whom the address names. */
function OpenOne({ person, onClose }: OpenProps) {
  const [asked, setAsked] = useState(false);
  const close = (): void => {
    setAsked(false);
    if (person) onClose();
  };
  return (
    <>
      <Button size="xs" variant="light" onClick={() => setAsked(true)}>
        {m.openOne()}
      </Button>
      <Suspense>{asked || person ? <OpenCandidacy first={person} onClose={close} /> : null}</Suspense>
    </>
  );
}

function Candidate({ row }: { row: Candidacy }) {
  return (
    <span className={classes.candidate}>
      <Avatar person={row.person} size={28} />
      <span>
        <Link to="/candidacies/$id" params={{ id: String(row.id) }}>
          <PersonName person={row.person} both={false} />
        </Link>
        <small>
          {m.attempt({ number: row.number })} <span>· {row.service.name}</span>
        </small>
      </span>
    </span>
  );
}

function Missing({ row }: { row: Candidacy }) {
  if (row.missing.length === 0) return null;
  return (
    <ul className={classes.missing}>
      {row.missing.map((reason) => (
        <li key={reason.text}>{reason.text}</li>
      ))}
    </ul>
  );
}
