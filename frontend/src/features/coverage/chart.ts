// Where the lines of the forecast stand, in a drawing of its own units.

export type Point = { low: number; mean: number | null; high: number };

/** From today on, month by month. */
export function yearOf({ holding, months }: { holding: number; months: readonly Point[] }): Point[] {
  return [{ low: holding, mean: holding, high: holding }, ...months];
}

export const size = { width: 720, height: 200, left: 34, right: 12, top: 12, bottom: 26 } as const;

/** A round number that everything is below, and the lines across. */
export function scaleOf(points: readonly Point[], target: number): { most: number; ticks: number[] } {
  const top = Math.max(4, target, ...points.map(({ high }) => high));
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((s) => top / s <= 4) ?? 1000;
  const most = Math.ceil(top / step) * step;
  return { most, ticks: Array.from({ length: most / step + 1 }, (_, i) => i * step) };
}

export const xOf = (index: number, count: number): number => {
  const wide = size.width - size.left - size.right;
  return size.left + (count < 2 ? 0 : (index / (count - 1)) * wide);
};

export const yOf = (value: number, most: number): number => {
  const high = size.height - size.top - size.bottom;
  return size.top + (1 - value / most) * high;
};

const round = (n: number): number => Math.round(n * 10) / 10;

const pair = (x: number, y: number): string => `${round(x)} ${round(y)}`;

/** The band from low to high: along the top, and back along the bottom. */
export function bandPath(points: readonly Point[], most: number): string {
  const n = points.length;
  if (n === 0) return '';
  const top = points.map(({ high }, i) => pair(xOf(i, n), yOf(high, most)));
  const bottom = points.map(({ low }, i) => pair(xOf(i, n), yOf(low, most))).reverse();
  return `M${[...top, ...bottom].join('L')}Z`;
}

/** The middle, broken where nobody can say it. */
export function meanPath(points: readonly Point[], most: number): string {
  let pen = 'M';
  return points
    .map(({ mean }, i) => {
      if (mean === null) {
        pen = 'M';
        return '';
      }
      const piece = pen + pair(xOf(i, points.length), yOf(mean, most));
      pen = 'L';
      return piece;
    })
    .join('');
}
