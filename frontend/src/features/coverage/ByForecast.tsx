import { useState } from 'react';
import { m } from '#shared/i18n/gen/coverageForecast';
import { m as hours } from '#shared/i18n/gen/coverageHours';
import { More, rowsOf } from '#shared/tables/More';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { TableSkeleton } from '#shared/ui/Skeletons';
import classes from './coverage.module.css';
import { FamilySelect } from './FamilySelect';
import { ForecastTable } from './ForecastTable';
import type { Behind } from './model';
import { PeopleBehind } from './PeopleBehind';
import { useForecasts } from './queries';

type Props = { family: string | undefined; onFilter: (by: { family: string }) => void };

/** The year ahead of every service, by its name. */
export default function ByForecast({ family, onFilter }: Props) {
  const query = useForecasts(family);
  const rows = rowsOf(query.data);
  const [behind, setBehind] = useState<Behind>();
  return (
    <>
      <div className={classes.filters}>
        <FamilySelect value={family} onChange={(chosen) => onFilter({ family: chosen })} />
      </div>
      <p className={classes.lead}>{m.lead()}</p>
      {query.isPending ? <TableSkeleton rows={14} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? (
        <Empty title={hours.nothing()}>{hours.nothingText()}</Empty>
      ) : null}
      {rows.length > 0 ? (
        <ForecastTable rows={rows} stale={query.isPlaceholderData} onOpen={setBehind} />
      ) : null}
      <More query={query} />
      <PeopleBehind behind={behind} onClose={() => setBehind(undefined)} />
    </>
  );
}
