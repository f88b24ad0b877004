import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ServiceTargets } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverageAhead';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Section } from '#shared/ui/Section';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { targetsOptions } from './queries';
import { daysText, type Line, lineOf, placeText, spanOf } from './targets';

const TargetsForm = lazy(() => import('./TargetsForm'));

/** How many are wanted on shift, where, on which days and at which hours. */
export function Targets({ id }: { id: number }) {
  const query = useQuery(targetsOptions(id));
  const [editing, setEditing] = useState(false);
  const action = findAction(query.data?.actions, 'set_targets');
  return (
    <Section
      title={m.targets()}
      hint={m.targetsHint()}
      actions={
        editing ? null : (
          <ActionButton action={action} variant="default" size="xs" onClick={() => setEditing(true)}>
            {m.changeTargets()}
          </ActionButton>
        )
      }
    >
      {query.isPending ? <TextSkeleton lines={3} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.data && !editing ? <Lines data={query.data} /> : null}
      <Suspense>
        {query.data && editing ? <TargetsForm data={query.data} onDone={() => setEditing(false)} /> : null}
      </Suspense>
    </Section>
  );
}

const columns: readonly Column<Line & { key: number }>[] = [
  { id: 'place', title: m.place(), cell: placeText },
  { id: 'days', title: m.days(), wrap: true, cell: daysText },
  { id: 'hours', title: m.hoursUtc(), cell: spanOf },
  { id: 'heads', title: m.heads(), numeric: true, cell: ({ heads }) => m.number({ count: Number(heads) }) },
];

function Lines({ data: { lines } }: { data: ServiceTargets }) {
  if (lines.length === 0) return <Empty title={m.noTargets()}>{m.noTargetsText()}</Empty>;
  return (
    <DataTable
      caption={m.targets()}
      columns={columns}
      rows={lines.map((line, key) => ({ ...lineOf(line), key }))}
      rowKey={({ key }) => key}
      compact
    />
  );
}
