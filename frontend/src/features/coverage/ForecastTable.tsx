import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/coverageForecast';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { monthText } from '#shared/time/format';
import { Tag } from '#shared/ui/Tag';
import classes from './coverage.module.css';
import { ForecastStrip } from './ForecastStrip';
import { belowOf, isEmpty, isShort, looksAhead, monthAfter } from './forecast';
import type { Outlook } from './types';

const columns = (): Column<Outlook>[] => [
  { id: 'service', title: m.service(), wrap: true, cell: (row) => <Service row={row} /> },
  { id: 'today', title: m.today(), numeric: true, cell: ({ holding }) => m.number({ count: holding }) },
  { id: 'target', title: m.target(), numeric: true, cell: (row) => <Target row={row} /> },
  ...looksAhead.map(
    (count): Column<Outlook> => ({
      id: `in${count}`,
      title: m.inMonths({ count }),
      numeric: true,
      cell: (row) => <Expected row={row} months={count} />,
    }),
  ),
  { id: 'year', title: m.year(), wideOnly: true, cell: (row) => <ForecastStrip row={row} /> },
  { id: 'below', title: m.below(), wideOnly: true, cell: (row) => <Below row={row} /> },
  { id: 'goesBy', title: m.goesBy(), wrap: true, cell: (row) => <GoesBy row={row} /> },
];

type Props = { rows: readonly Outlook[]; stale: boolean };

/** A service a row: today, in three, six and twelve months, and when it falls below its target. */
export function ForecastTable({ rows, stale }: Props) {
  return (
    <DataTable
      caption={m.title()}
      columns={columns()}
      rows={rows}
      rowKey={({ service }) => service.id}
      stale={stale}
    />
  );
}

function Service({ row }: { row: Outlook }) {
  const { service, family } = row;
  return (
    <span className={classes.service}>
      <Link to="/coverage/$service" params={{ service: String(service.id) }}>
        {service.name}
      </Link>
      <small>{family}</small>
      {row.target > 0 ? (
        <span className={classes.narrow}>
          <Below row={row} />
        </span>
      ) : null}
    </span>
  );
}

function Target({ row: { target } }: { row: Outlook }) {
  if (target === 0) return <span className={classes.none}>{m.noTarget()}</span>;
  return m.number({ count: target });
}

const oneDigit = (n: number): string => m.number({ count: Math.round(n * 10) / 10 });

/** The number expected over its range; the range alone where nobody can say more. */
function Expected({ row, months }: { row: Outlook; months: number }) {
  const month = monthAfter(row, months);
  if (!month) return null;
  const { low, mean, high } = month;
  const range = low === high ? m.number({ count: low }) : m.fromTo({ low, high });
  const number = mean === null ? range : oneDigit(mean);
  return (
    <span className={classes.expected} data-short={isShort(row, month) || undefined}>
      {number}
      {mean === null && low < high ? <small>{m.rangeOnly()}</small> : null}
      {number === range ? null : <small>{range}</small>}
    </span>
  );
}

const quiet = { noTarget: () => '–', never: m.holds, unknown: m.unknown };

function Below({ row }: { row: Outlook }) {
  const below = belowOf(row);
  if (below.kind === 'now') return <Tag tone="bad">{m.belowNow()}</Tag>;
  if (below.kind === 'from') return <Tag tone="warn">{m.belowFrom({ month: monthText(below.on) })}</Tag>;
  return <span className={classes.none}>{quiet[below.kind]()}</span>;
}

const sources: Record<string, () => string> = {
  pooled: m.pooled,
  'no-history': m.noHistory,
  'no-departures': m.noDepartures,
  'candidates-not-counted': m.withoutCandidates,
};

/** By whose past it goes, in short; the page of the service says it at length. */
function GoesBy({ row }: { row: Outlook }) {
  const { notes } = row;
  if (notes.length === 0) return <span className={classes.own}>{isEmpty(row) ? '–' : m.own()}</span>;
  return (
    <ul className={classes.goesBy}>
      {notes.map(({ code, text }) => (
        <li key={code}>{sources[code]?.() ?? text}</li>
      ))}
    </ul>
  );
}
