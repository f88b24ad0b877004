import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/coverageRisk';
import { rowsOf } from '#shared/tables/More';
import { ErrorState } from '#shared/ui/ErrorState';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { useRisks } from './queries';
import classes from './risk.module.css';
import { doorOf } from './risks';
import type { HourFilter, OpenHour } from './search';
import type { RiskRow } from './types';
import './forced.css';

export const MOST_BESIDE = 6;

type Props = { filter: HourFilter; onOpen: (hour: OpenHour) => void; onAll: () => void };

/** Beside the grid: what would break first, in words, and how many are coming. */
export default function BreakList({ filter, onOpen, onAll }: Props) {
  const query = useRisks(filter, MOST_BESIDE);
  const rows = rowsOf(query.data).slice(0, MOST_BESIDE);
  return (
    <aside className={classes.aside} aria-labelledby="would-break">
      <h2 id="would-break">{m.wouldBreak()}</h2>
      {query.isPending ? <TextSkeleton lines={12} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <p className={classes.quiet}>{m.nothingBreaks()}</p> : null}
      <ol>
        {rows.map((row) => (
          <li key={row.service.id}>
            <First row={row} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      {rows.length > 0 ? (
        <button type="button" className={classes.all} onClick={onAll}>
          {m.allRisks()}
        </button>
      ) : null}
    </aside>
  );
}

/** The worst about a service; an hour with no one opens, all else leads to its page. */
function First({ row, onOpen }: { row: RiskRow; onOpen: (hour: OpenHour) => void }) {
  const reason = row.reasons[0];
  const hour = doorOf(row)?.hour;
  const words = (
    <>
      <strong>{row.service.name}</strong>
      <IconChevronRight size={15} aria-hidden />
      <span>{reason?.text}</span>
      <small>{comingText(row)}</small>
    </>
  );
  if (hour)
    return (
      <button type="button" className={classes.break} onClick={() => onOpen(hour)}>
        {words}
      </button>
    );
  return (
    <Link className={classes.break} to="/coverage/$service" params={{ service: String(row.service.id) }}>
      {words}
    </Link>
  );
}

export const comingText = ({ coming }: RiskRow): string =>
  coming === null ? '' : m.comingCount({ count: coming });
