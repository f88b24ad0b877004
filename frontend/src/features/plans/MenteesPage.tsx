import { Button, SegmentedControl } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import type { PlanSummary } from '#shared/api/schema';
import { useListKeys } from '#shared/hotkeys/useListKeys';
import { m } from '#shared/i18n/gen/mentees';
import { useMe } from '#shared/me/me';
import { DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { menteeColumns } from './menteeColumns';
import { type Order, usePlans, type Whose } from './queries';

const BeginPlan = lazy(() => import('./BeginPlan').then((x) => ({ default: x.BeginPlan })));

export type MenteesSearch = { whose?: Whose; sort?: Order; ended?: boolean };

/** One row for each plan I accompany, or of my reports: who is on track, who waits, for how long. */
export function MenteesPage({ whose: asked, sort = 'waiting', ended = false }: MenteesSearch) {
  const parts = useMe()?.parts;
  const whose = asked ?? (parts?.manages && !parts.mentors ? 'reports' : 'mentees');
  const plans = usePlans(whose, sort, ended);
  const rows = rowsOf(plans.data);
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list, { name: m.title() });
  const waiting = rows.reduce((n, p) => n + (p.waitsForMe ? p.counts.submitted : 0), 0);
  return (
    <Page
      title={whose === 'mentees' ? m.title() : m.titleReports()}
      meta={plans.data ? m.meta({ plans: rows.length, waiting }) : undefined}
      actions={<Choices whose={whose} sort={sort} ended={ended} />}
      width="wide"
    >
      {plans.error ? <ErrorState error={plans.error} retry={plans.refetch} /> : null}
      {plans.isPending ? <TableSkeleton rows={5} /> : null}
      {plans.data && rows.length === 0 ? <None whose={whose} /> : null}
      {rows.length > 0 ? <Rows rows={rows} list={list} stale={plans.isPlaceholderData} sort={sort} /> : null}
      <More query={plans} />
    </Page>
  );
}

type RowsProps = {
  rows: PlanSummary[];
  list: React.RefObject<HTMLDivElement | null>;
  stale: boolean;
  sort: Order;
};

function Rows({ rows, list, stale, sort }: RowsProps) {
  const navigate = useNavigate();
  return (
    <div ref={list}>
      <DataTable
        caption={m.title()}
        columns={menteeColumns}
        rows={rows}
        rowKey={(p) => p.id}
        sort={{ by: sort, descending: false }}
        onSort={({ by }) =>
          void navigate({
            from: '/mentees/',
            search: (was) => ({ ...was, sort: by as Order }),
            replace: true,
          })
        }
        stale={stale}
      />
    </div>
  );
}

function Choices({ whose, ended }: Required<MenteesSearch>) {
  const navigate = useNavigate();
  const me = useMe();
  const go = (next: MenteesSearch): void =>
    void navigate({ from: '/mentees/', search: (was) => ({ ...was, ...next }), replace: true });
  const all: [Whose, string, boolean][] = [
    ['mentees', m.mine(), true],
    ['reports', m.reports(), me?.parts.manages ?? false],
    ['everyone', m.everyone(), me?.parts.administers ?? false],
  ];
  const shown = all.filter(([value, , may]) => may || value === whose);
  return (
    <>
      {shown.length > 1 ? (
        <SegmentedControl
          size="xs"
          aria-label={m.whose()}
          value={whose}
          onChange={(value) => go({ whose: value as Whose })}
          data={shown.map(([value, label]) => ({ value, label }))}
        />
      ) : null}
      {me?.parts.manages || me?.parts.administers ? <Begin /> : null}
      <SegmentedControl
        size="xs"
        aria-label={m.which()}
        value={ended ? 'all' : 'active'}
        onChange={(value) => go({ ended: value === 'all' })}
        data={[
          { value: 'active', label: m.active() },
          { value: 'all', label: m.all() },
        ]}
      />
    </>
  );
}

function Begin() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="xs" variant="light" onClick={() => setOpen(true)}>
        {m.begin()}
      </Button>
      <Suspense>{open ? <BeginPlan onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}

function None({ whose }: { whose: Whose }) {
  return (
    <Empty
      title={whose === 'mentees' ? m.none() : m.noneReports()}
      action={<Link to="/inbox">{m.toInbox()}</Link>}
    >
      {m.noneText()}
    </Empty>
  );
}
