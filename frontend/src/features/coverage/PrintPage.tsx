import { createPortal } from 'react-dom';
import type { CoverageHourRow, CoverageHours } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coveragePrint';
import { rowsOf } from '#shared/tables/More';
import { HourLegend } from './HourLegend';
import { PrintGrid } from './PrintGrid';
import { PrintHead } from './PrintHead';
import { PrintRisks } from './PrintRisks';
import { MOST_PRINTED, printedRows, worstFirst } from './print';
import classes from './print.module.css';
import { useHours } from './queries';
import type { HourFilter } from './search';
import { Totals } from './Totals';
import { usePrinting } from './usePrinting';

type Props = {
  data: CoverageHours;
  /** Those that were fetched; more says that there are others. */
  rows: readonly CoverageHourRow[];
  more: boolean;
  coming: number | undefined;
  filter: HourFilter;
};

/** One sheet of paper for the wall: the week in a line, the services that are worst off, and what would break first. */
export default function PrintPage({ data, rows, more, coming, filter }: Props) {
  const printing = usePrinting();
  const worst = useHours(filter, { sort: 'risk', limit: MOST_PRINTED, enabled: more });
  if (!printing) return null;
  const known = more && worst.data ? rowsOf(worst.data) : worstFirst(rows);
  const shown = known.slice(0, printedRows(data.regions.length + data.hubs.length));
  const of = data.totals.services;
  return createPortal(
    // A sheet is white, whatever the screen is.
    <div className={classes.sheet} data-print data-mantine-color-scheme="light">
      <PrintHead data={data} filter={filter} />
      <Totals totals={data.totals} coming={coming} asOf={data.asOf} />
      <div className={classes.columns}>
        <PrintGrid data={data} rows={shown} />
        <PrintRisks filter={filter} />
      </div>
      <footer className={classes.foot}>
        <HourLegend />
        <p className={classes.note}>
          {m.leastOfDays()} {m.shown({ shown: shown.length, of, rest: of - shown.length })}
        </p>
      </footer>
    </div>,
    document.body,
  );
}
