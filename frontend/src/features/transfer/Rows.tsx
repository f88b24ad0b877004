import { m } from '#shared/i18n/gen/transfer';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { Pill } from '#shared/ui/StatusPill';
import type { Cell, Row } from './model';
import classes from './transfer.module.css';

const pills = {
  added: { glyph: 'done', text: m.rowAdded },
  changed: { glyph: 'doing', text: m.rowChanged },
  wrong: { glyph: 'blocked', text: m.rowWrong },
} as const;

const columns: readonly Column<Row>[] = [
  { id: 'row', title: m.row(), wrap: true, cell: (row) => <Where row={row} /> },
  { id: 'kind', title: m.outcome(), wideOnly: true, cell: ({ kind }) => <Outcome kind={kind} /> },
  { id: 'what', title: m.details(), wrap: true, cell: (row) => <Details row={row} /> },
];

/** Row by row, as a spreadsheet counts: the header is row 1. */
export function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <DataTable
      caption={m.rowByRow()}
      columns={columns}
      rows={rows}
      rowKey={({ file, row, kind }) => `${file}:${row}:${kind}`}
    />
  );
}

function Where({ row: { file, row, thing, kind } }: { row: Row }) {
  return (
    <span className={classes.where}>
      <span>{row > 0 ? m.place({ file, row }) : file}</span>
      {thing ? <small>{thing}</small> : null}
      <span className={classes.narrow}>
        <Outcome kind={kind} />
      </span>
    </span>
  );
}

function Outcome({ kind }: { kind: Row['kind'] }) {
  const { glyph, text } = pills[kind];
  return <Pill glyph={glyph}>{text()}</Pill>;
}

function Details({ row }: { row: Row }) {
  return (
    <dl className={classes.cells}>
      {row.wrong.map(({ column, text }) => (
        <div key={`${column} ${text}`}>
          <dt>{column || m.wholeRow()}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {row.cells.map((cell) => (
        <div key={cell.column}>
          <dt>{cell.column}</dt>
          <dd>{row.kind === 'added' ? cell.to : <Change cell={cell} />}</dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ cell: { from, to } }: { cell: Cell }) {
  return (
    <>
      <del>{from || m.nothing()}</del> <span aria-hidden>→</span> <ins>{to || m.nothing()}</ins>
    </>
  );
}
