import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/coverageForecast';
import { tenths } from '#shared/i18n/tenths';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { monthText } from '#shared/time/format';
import { Tag } from '#shared/ui/Tag';
import { CountButton } from './CountButton';
import classes from './coverage.module.css';
import { ForecastStrip } from './ForecastStrip';
import { behindExpected, belowOf, isEmpty, isShort, looksAhead, monthAfter } from './forecast';
import type { Behind } from './model';
import type { Outlook } from './types';

type Open = (behind: Behind) => void;

const columnsFor = (open: Open): Column<Outlook>[] => [
  { id: 'service', title: m.service(), wrap: true, cell: (row) => <Service row={row} open={open} /> },
  {
    id: 'today',
    title: m.today(),
    numeric: true,
    wideOnly: true,
    cell: (row) => <Today row={row} open={open} />,
  },
  { id: 'target', title: m.target(), numeric: true, wideOnly: true, cell: (row) => <Target row={row} /> },
  ...looksAhead.map(
    (count): Column<Outlook> => ({
      id: `in${count}`,
      title: m.inMonths({ count }),
      numeric: true,
      wideOnly: true,
      cell: (row) => <Expected row={row} months={count} open={open} />,
    }),
  ),
  { id: 'year', title: m.year(), wideOnly: true, cell: (row) => <ForecastStrip row={row} /> },
  { id: 'below', title: m.below(), wideOnly: true, cell: (row) => <Below row={row} /> },
  { id: 'goesBy', title: m.goesBy(), wrap: true, wideOnly: true, cell: (row) => <GoesBy row={row} /> },
];

type Props = { rows: readonly Outlook[]; stale: boolean; onOpen: Open };

/** A service a row: today, in three, six and twelve months, and when it falls below its target. */
export function ForecastTable({ rows, stale, onOpen }: Props) {
  return (
    <div className={classes.manyColumns}>
      <DataTable
        caption={m.title()}
        columns={columnsFor(onOpen)}
        rows={rows}
        rowKey={({ service }) => service.id}
        stale={stale}
      />
    </div>
  );
}

type CellProps = { row: Outlook; open: Open };

function Service({ row, open }: CellProps) {
  const { service, family } = row;
  return (
    <div className={classes.service}>
      <Link to="/coverage/$service" params={{ service: String(service.id) }}>
        {service.name}
      </Link>
      <small>{family}</small>
      <Narrow row={row} open={open} />
    </div>
  );
}

/** On a phone the numbers stand below the service, so that nothing is to be pushed sideways. */
function Narrow({ row, open }: CellProps) {
  return (
    <div className={classes.narrow}>
      {row.target > 0 ? <Below row={row} /> : null}
      <dl>
        <div>
          <dt>{m.today()}</dt>
          <dd>
            <Today row={row} open={open} />
            {row.target > 0 ? <small className={classes.of}>{m.wanted({ count: row.target })}</small> : null}
          </dd>
        </div>
        {looksAhead.map((months) => (
          <div key={months}>
            <dt>{m.inMonths({ count: months })}</dt>
            <dd>
              <Expected row={row} months={months} open={open} />
            </dd>
          </div>
        ))}
      </dl>
      {isEmpty(row) ? null : <GoesBy row={row} />}
    </div>
  );
}

function Today({ row: { service, holding }, open }: CellProps) {
  return (
    <CountButton
      count={holding}
      label={m.todayLabel({ name: service.name, count: holding })}
      onOpen={() => open({ service: service.slug, name: service.name })}
    />
  );
}

function Target({ row: { target } }: { row: Outlook }) {
  if (target === 0) return <span className={classes.none}>{m.noTarget()}</span>;
  return m.number({ count: target });
}

/** The number expected over its range; the range alone where nobody can say more. It opens who is behind it. */
function Expected({ row, months, open }: CellProps & { months: number }) {
  const month = monthAfter(row, months);
  if (!month) return null;
  const { low, mean, high, ending } = month;
  const { kind, behind } = behindExpected(row, month);
  const range = low === high ? m.number({ count: low }) : m.fromTo({ low, high });
  const number = mean === null ? range : tenths(mean);
  const { name } = row.service;
  return (
    <span className={classes.expected} data-short={isShort(row, month) || undefined}>
      <CountButton
        count={kind === 'nobody' ? 0 : 1}
        label={m.expectedLabel({ name, months, number, ending, kind })}
        onOpen={() => open(behind)}
      >
        {number}
      </CountButton>
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
