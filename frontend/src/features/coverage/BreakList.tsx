import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { m } from '#shared/i18n/gen/coverageRisk';
import { rowsOf } from '#shared/tables/More';
import { ErrorState } from '#shared/ui/ErrorState';
import { TextSkeleton } from '#shared/ui/Skeletons';
import type { Behind } from './model';
import { PeopleBehind } from './PeopleBehind';
import { useRisks } from './queries';
import classes from './risk.module.css';
import { behindOf, type Door, doorOf, saidOf } from './risks';
import type { HourFilter, OpenHour } from './search';
import type { RiskRow } from './types';
import './forced.css';

export const MOST_BESIDE = 6;

type Props = { filter: HourFilter; onOpen: (hour: OpenHour) => void; onAll: () => void };

/** Beside the grid: what would break first, in words, and how many are coming. */
export default function BreakList({ filter, onOpen, onAll }: Props) {
  const query = useRisks(filter, MOST_BESIDE);
  const rows = rowsOf(query.data).slice(0, MOST_BESIDE);
  const first = query.data?.pages[0];
  const [behind, setBehind] = useState<Behind>();
  return (
    <aside className={classes.aside} aria-labelledby="would-break">
      <h2 id="would-break">{m.wouldBreak()}</h2>
      {query.isPending ? <TextSkeleton lines={12} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <p className={classes.quiet}>{m.nothingBreaks()}</p> : null}
      <ol>
        {rows.map((row) => (
          <li key={row.service.id}>
            <First
              row={row}
              behind={behindOf(row.service, filter, first && saidOf(first))}
              onOpen={({ hour, behind }) => (hour ? onOpen(hour) : setBehind(behind))}
            />
          </li>
        ))}
      </ol>
      {rows.length > 0 ? (
        <button type="button" className={classes.all} onClick={onAll}>
          {m.allRisks()}
        </button>
      ) : null}
      <PeopleBehind behind={behind} onClose={() => setBehind(undefined)} />
    </aside>
  );
}

type FirstProps = { row: RiskRow; behind: Behind; onOpen: (door: Door) => void };

/** The worst about a service: its hour opens or its people; where there are none, its page. */
function First({ row, behind, onOpen }: FirstProps) {
  const reason = row.reasons[0];
  const door = doorOf(row, behind);
  const words = (
    <>
      <strong>{row.service.name}</strong>
      <IconChevronRight size={15} aria-hidden />
      <span>{reason?.text}</span>
      <small>{comingText(row)}</small>
    </>
  );
  if (door)
    return (
      <button type="button" className={classes.break} onClick={() => onOpen(door)}>
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
