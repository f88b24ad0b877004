import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { m } from '#shared/i18n/gen/coverageRisk';
import { More, rowsOf } from '#shared/tables/More';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { FilterNotes } from './FilterNotes';
import HourFilters from './HourFilters';
import type { Behind } from './model';
import { PeopleBehind } from './PeopleBehind';
import { regionsOptions, useRisks } from './queries';
import { RiskItem } from './RiskItem';
import classes from './risk.module.css';
import { behindOf, type Door, saidOf } from './risks';
import type { HourFilter, OpenHour } from './search';

type Props = {
  filter: HourFilter;
  onFilter: (by: Record<string, unknown>) => void;
  onOpen: (hour: OpenHour) => void;
};

/** Services by what would break first, with the reasons in words; each opens the people behind it. */
export default function ByRisk({ filter, onFilter, onOpen }: Props) {
  const query = useRisks(filter);
  const { data: regions } = useSuspenseQuery(regionsOptions());
  const [behind, setBehind] = useState<Behind>();
  const rows = rowsOf(query.data);
  const first = query.data?.pages[0];
  const open = (door: Door): void => {
    if (door.hour) onOpen(door.hour);
    else setBehind(door.behind);
  };
  return (
    <>
      <HourFilters filter={filter} week={first?.week} onFilter={onFilter} />
      <FilterNotes notes={first?.notes} />
      {query.isPending ? <TableSkeleton rows={12} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <Empty title={m.nothing()}>{m.nothingText()}</Empty> : null}
      {rows.length > 0 ? (
        <ol
          className={classes.risks}
          aria-label={m.title()}
          data-stale={query.isPlaceholderData || undefined}
        >
          {rows.map((row) => (
            <RiskItem
              key={row.service.id}
              row={row}
              behind={behindOf(row.service, filter, first && saidOf(first))}
              onOpen={open}
            />
          ))}
        </ol>
      ) : null}
      <More query={query} />
      <PeopleBehind behind={behind} onClose={() => setBehind(undefined)} regions={regions.items} />
    </>
  );
}
