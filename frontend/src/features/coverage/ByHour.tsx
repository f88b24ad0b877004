import { lazy, type ReactNode, Suspense, useState } from 'react';
import { m } from '#shared/i18n/gen/coverageHours';
import { More, rowsOf } from '#shared/tables/More';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { FilterNotes } from './FilterNotes';
import { FiltersPlace } from './FiltersPlace';
import { GridSkeleton } from './GridSkeleton';
import { HourGrid } from './HourGrid';
import { HourLegend } from './HourLegend';
import classes from './heat.module.css';
import { type PipelineFilter, useHours } from './queries';
import type { HourFilter, OpenHour } from './search';
import { Totals } from './Totals';

const BreakList = lazy(() => import('./BreakList'));
const ComingPeople = lazy(() => import('./ComingPeople'));
const HourFilters = lazy(() => import('./HourFilters'));
const PrintPage = lazy(() => import('./PrintPage'));

type Props = {
  filter: HourFilter;
  onFilter: (by: Record<string, unknown>) => void;
  onOpen: (hour: OpenHour) => void;
};

/** Services by the hours of the day: a number is the least there is over the chosen days. */
export function ByHour({ filter, onFilter, onOpen }: Props) {
  const query = useHours(filter);
  const first = query.data?.pages[0];
  const rows = rowsOf(query.data);
  const known = rows.filter((row) => row.coming !== null);
  const sum = known.reduce((all, row) => all + (row.coming ?? 0), 0);
  // Of all services, or of none.
  const coming = known.length > 0 && !query.hasNextPage ? sum : undefined;
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Suspense fallback={<FiltersPlace />}>
        <HourFilters filter={filter} week={first?.week} onFilter={onFilter} />
      </Suspense>
      <FilterNotes notes={first?.notes} />
      {query.isPending ? <GridSkeleton rows={24} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {first ? (
        <Totals
          totals={first.totals}
          coming={coming}
          asOf={first.asOf}
          opens={{ risks: () => onFilter({ by: 'risk' }), coming: () => setAsking(true) }}
        />
      ) : null}
      {first && rows.length === 0 ? <Empty title={m.nothing()}>{m.nothingText()}</Empty> : null}
      {first && rows.length > 0 ? (
        <Columns aside={<BreakList filter={filter} onOpen={onOpen} onAll={() => onFilter({ by: 'risk' })} />}>
          <HourGrid data={first} rows={rows} stale={query.isPlaceholderData} onOpen={onOpen} />
          <HourLegend />
          <More query={query} />
        </Columns>
      ) : null}
      <Suspense>
        {asking ? <ComingPeople filter={pipelineOf(filter)} onClose={() => setAsking(false)} /> : null}
        {first ? (
          <PrintPage data={first} rows={rows} more={query.hasNextPage} coming={coming} filter={filter} />
        ) : null}
      </Suspense>
    </>
  );
}

/** By what those on the way are counted, too. */
const pipelineOf = ({ family, region }: HourFilter): PipelineFilter => ({
  ...(family ? { family } : {}),
  ...(region ? { region } : {}),
});

function Columns({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.columns}>
      <div className={classes.main}>{children}</div>
      <Suspense fallback={<div />}>{aside}</Suspense>
    </div>
  );
}
