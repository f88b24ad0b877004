import { Link } from '@tanstack/react-router';
import type { CoverageRow, Region } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverage';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { Arriving } from './Arriving';
import classes from './coverage.module.css';
import type { Behind } from './model';
import { Expiring, RegionCell, RegionNumbers, Target, WorldCell } from './RegionNumbers';

type Open = (behind: Behind) => void;

const columnsFor = (regions: readonly Region[], open: Open): Column<CoverageRow>[] => [
  {
    id: 'service',
    title: m.service(),
    wrap: true,
    cell: (row) => <ServiceCell row={row} regions={regions} open={open} />,
  },
  {
    id: 'world',
    title: m.world(),
    wideOnly: true,
    cell: (row) => <WorldCell row={row} open={open} />,
  },
  ...regions.map(
    (region): Column<CoverageRow> => ({
      id: region.slug,
      title: region.slug.toUpperCase(),
      wideOnly: true,
      cell: (row) => <RegionCell row={row} region={region} open={open} />,
    }),
  ),
  { id: 'target', title: m.target(), numeric: true, wideOnly: true, cell: (row) => <Target row={row} /> },
  {
    id: 'expiring',
    title: m.expiring(),
    numeric: true,
    wideOnly: true,
    cell: (row) => <Expiring row={row} open={open} />,
  },
  {
    id: 'arriving',
    title: m.arriving(),
    wrap: true,
    wideOnly: true,
    cell: (row) => <Arriving row={row} onOpen={open} />,
  },
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
    <div className={classes.manyColumns}>
      <DataTable
        caption={m.title()}
        columns={columnsFor(regions, onOpen)}
        rows={rows}
        rowKey={(row) => row.slug}
        stale={stale}
      />
    </div>
  );
}

type ServiceProps = { row: CoverageRow; regions: readonly Region[]; open: Open };

function ServiceCell({ row, regions, open }: ServiceProps) {
  return (
    <div className={classes.service}>
      <Link to="/services/$id" params={{ id: String(row.id) }}>
        {row.name}
      </Link>
      <small>{row.family}</small>
      <RegionNumbers row={row} regions={regions} open={open} />
    </div>
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
