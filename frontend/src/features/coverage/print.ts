import type { CoverageHourRow } from '#shared/api/schema';

/** As many as one sheet holds beside what is said of all. */
export const MOST_PRINTED = 25;

/** Lines of regions above the hours and of hubs below them; each beyond takes the place of a service. */
const COMMON_LINES = 6;

export const printedRows = (lines: number): number =>
  Math.max(10, MOST_PRINTED - Math.max(0, lines - COMMON_LINES));

/** Most hours with no one first, then most below target, then most one deep. */
export const worstFirst = (rows: readonly CoverageHourRow[]): CoverageHourRow[] =>
  rows.toSorted(
    (a, b) => b.empty - a.empty || b.belowTarget - a.belowTarget || b.oneDeep - a.oneDeep || a.smes - b.smes,
  );

const LONG = 27;

/** Longer than a line of its column holds; a CJK letter is as wide as two others. */
export const isLong = (name: string): boolean =>
  [...name].reduce((width, letter) => width + (letter > '\u2e80' ? 2 : 1), 0) > LONG;
