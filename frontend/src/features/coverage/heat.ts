import { type Risk, riskOf } from './model';

/** Without a target two at a time are enough: one may be ill. */
const PAIR = 2;

/** What an hour is, by its number and what is promised; below where some chosen day is under its target. */
export function hourRisk(heads: number, target: number, below = false): Risk {
  const risk = riskOf(heads, target || PAIR);
  return below && risk !== 'none' && risk !== 'one' ? 'under' : risk;
}

export const hourText = (hour: number): string => String(hour % 24).padStart(2, '0');

/** A stretch of hours, from the first on up to the hour after the last: 22 to 2 goes through midnight. */
export type Run = { from: number; to: number };

/** Hours that follow each other, round midnight too. All day is 0 to 24. */
export function runsOf(hours: readonly number[]): Run[] {
  const is = (hour: number): boolean => hours.includes((hour + 24) % 24);
  const all = Array.from({ length: 24 }, (_, hour) => hour);
  if (all.every(is)) return [{ from: 0, to: 24 }];
  const starts = all.filter((hour) => is(hour) && !is(hour - 1));
  return starts.map((from) => {
    let to = from + 1;
    while (is(to)) to += 1;
    return { from, to: to % 24 };
  });
}

/** 10–16, 22–02 */
export const runsText = (hours: readonly number[]): string =>
  runsOf(hours)
    .map(({ from, to }) => `${hourText(from)}–${to === 0 || to === 24 ? '24' : hourText(to)}`)
    .join(', ');

export const hoursWhere = (flags: readonly boolean[]): number[] =>
  flags.flatMap((flag, hour) => (flag ? [hour] : []));

/** Where a bar stands over the 24 columns; one that goes through midnight is two. */
export function barsOf(hours: readonly number[]): Run[] {
  return runsOf(hours).flatMap(({ from, to }) =>
    to > from
      ? [{ from, to }]
      : [
          { from, to: 24 },
          { from: 0, to },
        ].filter((bar) => bar.to > bar.from),
  );
}

export type Place = { row: number; column: number };

const steps: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const within = (n: number, count: number): number => Math.max(0, Math.min(count - 1, n));

/** Where a key leads in a grid; nothing for a key that does not move. */
export function moved(at: Place, key: string, size: { rows: number; columns: number }): Place | undefined {
  const step = steps[key];
  if (step)
    return { row: within(at.row + step[0], size.rows), column: within(at.column + step[1], size.columns) };
  if (key === 'Home') return { ...at, column: 0 };
  if (key === 'End') return { ...at, column: size.columns - 1 };
  if (key === 'PageUp') return { ...at, row: 0 };
  if (key === 'PageDown') return { ...at, row: size.rows - 1 };
  return undefined;
}

/** Rows that follow each other and belong together, as services do under their family, each with its place among all. */
export function grouped<Row>(
  rows: readonly Row[],
  of: (row: Row) => string,
): [string, { row: Row; at: number }[]][] {
  const groups = new Map<string, { row: Row; at: number }[]>();
  for (const [at, row] of rows.entries()) {
    const members = groups.get(of(row));
    if (members) members.push({ row, at });
    else groups.set(of(row), [{ row, at }]);
  }
  return [...groups];
}
