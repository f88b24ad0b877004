import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Interview } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { useMe } from '#shared/me/me';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { Moment } from '#shared/time/Moment';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { PersonName } from '#shared/ui/PersonName';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { StatusPill } from '#shared/ui/StatusPill';
import classes from './interviews.module.css';
import { type Filter, useAllInterviews, useMyInterviews } from './queries';

// It comes below the list, after it.
const Openings = lazy(() => import('./Openings').then((f) => ({ default: f.Openings })));

const columns: Column<Interview>[] = [
  { id: 'start', title: m.start(), cell: (row) => <Start row={row} /> },
  {
    id: 'candidate',
    title: m.candidate(),
    cell: (row) => <PersonName person={row.candidate} both={false} />,
  },
  { id: 'service', title: m.service(), wideOnly: true, cell: (row) => row.service.name },
  { id: 'state', title: m.state(), cell: (row) => <StatusPill machine="interview" state={row.state} /> },
];

type Props = { filter: Filter; onFilter: (filter: Filter) => void };

/** Interviews I sit in or am the candidate of; who arranges sees everyone's too. */
export function InterviewsPage({ filter, onFilter }: Props) {
  const ended = filter.ended ?? false;
  const everyone = filter.everyone ?? false;
  const mine = useMyInterviews(ended, !everyone);
  const all = useAllInterviews(ended, everyone);
  const query = everyone ? all : mine;
  const rows = rowsOf(query.data);
  return (
    <Page title={m.title()} width="wide" actions={<Filters filter={filter} onFilter={onFilter} />}>
      {query.isPending ? <TableSkeleton /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <None filter={filter} onFilter={onFilter} /> : null}
      {rows.length > 0 ? (
        <DataTable caption={m.title()} columns={columns} rows={rows} rowKey={(row) => row.id} />
      ) : null}
      <More query={query} />
      {ended || everyone ? null : (
        <Suspense>
          <Openings />
        </Suspense>
      )}
    </Page>
  );
}

/** Who arranges finds everyone's; others are told when theirs appear. */
function None({ filter, onFilter }: Props) {
  const me = useMe();
  const { ended = false, everyone = false } = filter;
  if (!me?.parts.arranges || everyone) return <Empty title={m.empty()}>{m.emptyText()}</Empty>;
  const show = <Button onClick={() => onFilter(narrowed(ended, true))}>{m.showEveryone()}</Button>;
  return (
    <Empty title={m.empty()} action={show}>
      {m.emptyText()}
    </Empty>
  );
}

const narrowed = (ended: boolean, everyone: boolean): Filter => ({
  ...(ended ? { ended } : {}),
  ...(everyone ? { everyone } : {}),
});

function Filters({ filter, onFilter }: Props) {
  const me = useMe();
  const { ended = false, everyone = false } = filter;
  return (
    <div className={classes.filters}>
      {me?.parts.arranges ? (
        <SegmentedControl
          aria-label={m.whose()}
          data={[
            { value: 'mine', label: m.mine() },
            { value: 'everyone', label: m.everyone() },
          ]}
          value={everyone ? 'everyone' : 'mine'}
          onChange={(value) => onFilter(narrowed(ended, value === 'everyone'))}
        />
      ) : null}
      <SegmentedControl
        aria-label={m.when()}
        data={[
          { value: 'coming', label: m.coming() },
          { value: 'ended', label: m.past() },
        ]}
        value={ended ? 'ended' : 'coming'}
        onChange={(value) => onFilter(narrowed(value === 'ended', everyone))}
      />
    </div>
  );
}

function Start({ row }: { row: Interview }) {
  return (
    <Link to="/interviews/$id" params={{ id: String(row.id) }}>
      <Moment at={row.startsAt} show="both" />
    </Link>
  );
}
