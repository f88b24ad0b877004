// What two people changed at once: three versions of one thing, field by field.

export type Side = 'mine' | 'theirs';

/** A field as people are told about it; name is what the form calls it. */
export type Told<T = unknown> = { name: string; label: string; text: (value: T) => string };

export type Piece = {
  name: string;
  label: string;
  /** What was typed, and what is there now; the values, to be put into the form. */
  mine: unknown;
  theirs: unknown;
  mineText: string;
  theirsText: string;
  /** Both changed it, so that somebody has to choose. */
  both: boolean;
  /** Where only one side changed it, that side stands until another is chosen; where both did, what was typed. */
  side: Side;
};

type Values = Record<string, unknown>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which what was typed is another than what is there now; base is what both began with. */
export function piecesOf(told: readonly Told<never>[], base: Values, mine: Values, theirs: Values): Piece[] {
  return told
    .filter(({ name }) => !same(mine[name], theirs[name]))
    .map(({ name, label, text }) => {
      const byMe = !same(base[name], mine[name]);
      const byThem = !same(base[name], theirs[name]);
      return {
        name,
        label,
        mine: mine[name],
        theirs: theirs[name],
        mineText: text(mine[name] as never),
        theirsText: text(theirs[name] as never),
        both: byMe && byThem,
        side: byMe ? ('mine' as const) : ('theirs' as const),
      };
    });
}

/** A list whose rows have a key, as fields: a row that is not there is undefined. */
export const byKey = <Row>(rows: readonly Row[], key: (row: Row) => string): Record<string, Row> =>
  Object.fromEntries(rows.map((row) => [key(row), row]));

/**
 * The list with one row as it is chosen: another in its place, none, or back where it stands in one of the lists
 * that have it.
 */
export function putRow<Row>(
  rows: readonly Row[],
  name: string,
  row: Row | undefined,
  key: (row: Row) => string,
  orders: readonly (readonly Row[])[],
): Row[] {
  const at = rows.findIndex((r) => key(r) === name);
  if (!row) return rows.filter((r) => key(r) !== name);
  if (at >= 0) return rows.with(at, row);
  const order = orders.map((list) => list.map(key)).find((keys) => keys.includes(name)) ?? [];
  const before = order.slice(0, order.indexOf(name)).reverse();
  const after = before.map((k) => rows.findIndex((r) => key(r) === k)).find((i) => i >= 0) ?? -1;
  return rows.toSpliced(after + 1, 0, row);
}
