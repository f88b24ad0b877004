import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { m } from '#shared/i18n/gen/coverage';
import { More, rowsOf } from '#shared/tables/More';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { CoverageTable } from './CoverageTable';
import classes from './coverage.module.css';
import { Legend } from './Legend';
import type { Behind, Filter, Look } from './model';
import { PeopleBehind } from './PeopleBehind';
import { familiesOptions, regionsOptions, useCoverage } from './queries';

type Props = { filter: Filter; onFilter: (filter: Filter) => void };

/** Services by regions: where expertise is thin, and who stands behind each number. */
export function CoveragePage({ filter, onFilter }: Props) {
  const query = useCoverage(filter);
  const { data: regions } = useSuspenseQuery(regionsOptions());
  const [behind, setBehind] = useState<Behind>();
  const rows = rowsOf(query.data);
  return (
    <Page
      title={m.title()}
      meta={m.meta()}
      width="wide"
      actions={<Filters filter={filter} onFilter={onFilter} />}
    >
      <Legend />
      {query.isPending ? <TableSkeleton /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <Empty title={m.nothing()}>{m.nothingText()}</Empty> : null}
      {rows.length > 0 ? (
        <CoverageTable
          rows={rows}
          regions={regions.items}
          onOpen={setBehind}
          stale={query.isPlaceholderData}
        />
      ) : null}
      <More query={query} />
      <PeopleBehind behind={behind} onClose={() => setBehind(undefined)} regions={regions.items} />
    </Page>
  );
}

/** An empty choice narrows nothing, and leaves the address. */
const narrowed = (family: string, only: string): Filter => ({
  ...(family ? { family } : {}),
  ...(only ? { only: only as Look } : {}),
});

function Filters({ filter, onFilter }: Props) {
  const { data } = useSuspenseQuery(familiesOptions());
  const { family = '', only = '' } = filter;
  const families = [
    { value: '', label: m.everyFamily() },
    ...data.items.map((value) => ({ value, label: value })),
  ];
  const shown = [
    { value: '', label: m.all() },
    { value: 'below_target', label: m.belowTarget() },
    { value: 'fewer_than_five', label: m.fewerThanFive() },
  ];
  return (
    <div className={classes.filters}>
      <NativeSelect
        aria-label={m.family()}
        data={families}
        value={family}
        onChange={({ currentTarget: { value } }) => onFilter(narrowed(value, only))}
      />
      <SegmentedControl
        aria-label={m.show()}
        data={shown}
        value={only}
        onChange={(value) => onFilter(narrowed(family, value))}
      />
    </div>
  );
}
