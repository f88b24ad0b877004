import { Link } from '@tanstack/react-router';
import type { CoverageRow, Region } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverage';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { Arriving } from './Arriving';
import { Cell } from './Cell';
import classes from './coverage.module.css';
import { type Behind, regionRisk, worldRisk } from './model';

type Open = (behind: Behind) => void;

const EXPIRING_DAYS = 90;

const columnsFor = (regions: readonly Region[], open: Open): Column<CoverageRow>[] => [
  { id: 'service', title: m.service(), wrap: true, cell: (row) => <ServiceCell row={row} /> },
  {
    id: 'world',
    title: m.world(),
    cell: (row) => (
      <Cell
        count={row.world.counting}
        risk={worldRisk(row)}
        label={m.cellLabel({ service: row.name, place: m.world(), count: row.world.counting })}
        onOpen={() => open({ service: row.slug, name: row.name })}
      />
    ),
  },
  ...regions.map(
    (region): Column<CoverageRow> => ({
      id: region.slug,
      title: region.slug.toUpperCase(),
      cell: (row) => <RegionCell row={row} region={region} open={open} />,
    }),
  ),
  { id: 'target', title: m.target(), numeric: true, cell: (row) => <Target row={row} /> },
  { id: 'expiring', title: m.expiring(), numeric: true, cell: (row) => <Expiring row={row} open={open} /> },
  { id: 'arriving', title: m.arriving(), wrap: true, cell: (row) => <Arriving row={row} onOpen={open} /> },
  { id: 'notes', title: m.notes(), wrap: true, wideOnly: true, cell: (row) => <Notes row={row} /> },
];

type Props = {
  rows: readonly CoverageRow[];
  regions: readonly Region[];
  onOpen: Open;
  stale: boolean;
};

export function CoverageTable({ rows, regions, onOpen, stale }: Props) {
  return (
    <DataTable
      caption={m.title()}
      columns={columnsFor(regions, onOpen)}
      rows={rows}
      rowKey={(row) => row.slug}
      stale={stale}
    />
  );
}

function ServiceCell({ row }: { row: CoverageRow }) {
  return (
    <span className={classes.service}>
      <Link to="/services/$id" params={{ id: String(row.id) }}>
        {row.name}
      </Link>
      <small>{row.family}</small>
    </span>
  );
}

/** What stands out, in the server's words. */
function Notes({ row }: { row: CoverageRow }) {
  return (
    <ul className={classes.notes}>
      {row.notes.map((note) => (
        <li key={note.code}>{note.text}</li>
      ))}
    </ul>
  );
}

function RegionCell({ row, region, open }: { row: CoverageRow; region: Region; open: Open }) {
  const count = row.regions.find((r) => r.region === region.slug)?.numbers.counting ?? 0;
  return (
    <Cell
      count={count}
      risk={regionRisk(count)}
      label={m.cellLabel({ service: row.name, place: region.name, count })}
      onOpen={() => open({ service: row.slug, name: row.name, region: region.slug })}
    />
  );
}

function Target({ row }: { row: CoverageRow }) {
  if (row.target === 0) return <span className={classes.none}>{m.noTarget()}</span>;
  return (
    <span>
      {row.target}
      {row.missingSmes > 0 ? (
        <small className={classes.missing}>{m.missing({ count: row.missingSmes })}</small>
      ) : null}
    </span>
  );
}

function Expiring({ row, open }: { row: CoverageRow; open: Open }) {
  const { expiring } = row.world;
  if (expiring === 0) return <span className={classes.none}>{expiring}</span>;
  return (
    <button
      type="button"
      className={classes.number}
      aria-label={m.expiringLabel({ service: row.name, count: expiring })}
      onClick={() => open({ service: row.slug, name: row.name, expiringWithin: EXPIRING_DAYS })}
    >
      {expiring}
    </button>
  );
}
