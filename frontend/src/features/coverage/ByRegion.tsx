import { SegmentedControl } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { m } from '#shared/i18n/gen/coverage';
import { More, rowsOf } from '#shared/tables/More';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { CoverageTable } from './CoverageTable';
import classes from './coverage.module.css';
import { FamilySelect } from './FamilySelect';
import { Legend } from './Legend';
import type { Behind, Filter, Look } from './model';
import { PeopleBehind } from './PeopleBehind';
import { regionsOptions, useCoverage } from './queries';
import './forced.css';

type Props = { filter: Filter; onFilter: (filter: { family?: string; only?: string }) => void };

/** Services by regions: where expertise is thin, and who stands behind each number. */
export default function ByRegion({ filter, onFilter }: Props) {
  const query = useCoverage(filter);
  const { data: regions } = useSuspenseQuery(regionsOptions());
  const [behind, setBehind] = useState<Behind>();
  const rows = rowsOf(query.data);
  return (
    <>
      <Filters filter={filter} onFilter={onFilter} />
      <Legend />
      {query.isPending ? <TableSkeleton rows={14} /> : null}
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
    </>
  );
}

function Filters({ filter, onFilter }: Props) {
  const shown = [
    { value: '', label: m.all() },
    { value: 'below_target', label: m.belowTarget() },
    { value: 'fewer_than_five', label: m.fewerThanFive() },
  ];
  return (
    <div className={classes.filters}>
      <FamilySelect value={filter.family} onChange={(family) => onFilter({ family })} />
      <SegmentedControl
        aria-label={m.show()}
        data={shown}
        value={filter.only ?? ''}
        onChange={(value) => onFilter({ only: value as Look | '' })}
      />
    </div>
  );
}
