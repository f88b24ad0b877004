import type { ReactNode } from 'react';
import { HeadCell, type Sort } from './HeadCell';
import classes from './table.module.css';

export type Column<Row> = {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, as numbers are. */
  numeric?: boolean;
  /** The server can sort by it. */
  sortable?: boolean;
  /** Left out below 760 px; what matters there belongs under the first cell. */
  wideOnly?: boolean;
  width?: string;
  /** Lines may break; else they are cut only by the width. */
  wrap?: boolean;
};

type Props<Row> = {
  /** What the rows are, aloud. */
  caption: string;
  /** The first column is the header of the row and holds its link. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  compact?: boolean;
  /** Previous rows while others are fetched. */
  stale?: boolean;
  /** Rows that follow each other and belong together stand under a heading of theirs. */
  groups?: { of: (row: Row) => string; title: (group: string, rows: readonly Row[]) => ReactNode };
};

/** A real table. Its state lives in the address: the route passes sort and filters, and takes changes. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, sort, onSort, compact, stale, groups } = props;
  return (
    <div className={classes.scroll} data-stale={stale || undefined}>
      <table className={classes.table} data-compact={compact || undefined} aria-busy={stale ?? false}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        {grouped(rows, groups?.of).map(([group, members]) => (
          <tbody key={group}>
            {groups ? (
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={columns.length}>
                  {groups.title(group, members)}
                </th>
              </tr>
            ) : null}
            {members.map((row) => (
              <tr key={rowKey(row)} data-row>
                {columns.map((column, i) => (
                  <Cell key={column.id} column={column} row={row} head={i === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function grouped<Row>(rows: readonly Row[], of?: (row: Row) => string): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = of?.(row) ?? '';
    const members = groups.get(group);
    if (members) members.push(row);
    else groups.set(group, [row]);
  }
  return [...groups];
}

type CellProps<Row> = { column: Column<Row>; row: Row; head: boolean };

function Cell<Row>({ column, row, head }: CellProps<Row>) {
  const shape = {
    'data-numeric': column.numeric || undefined,
    'data-wide': column.wideOnly || undefined,
    'data-wrap': column.wrap || undefined,
  };
  if (head)
    return (
      <th scope="row" {...shape}>
        {column.cell(row)}
      </th>
    );
  return <td {...shape}>{column.cell(row)}</td>;
}
