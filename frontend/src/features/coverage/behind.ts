import { dayAfter } from '#shared/time/late/dayAfter';
import type { Beside, Compared, Touched } from './types';

type Compare = Pick<Compared, 'week' | 'weekdays'>;
type Sides = Pick<Touched, 'before' | 'after'>;
export type SideName = keyof Sides;

/** One day of a service before the changes and after them. */
export type DayBeside = {
  date: string;
  weekday: number;
  before: readonly number[];
  after: readonly number[];
  /** At each hour; of the days compared alone. */
  targets: readonly number[];
};

/** The seven days of a comparison, Monday first. */
export function daysBeside({ before, after }: Sides, { week, weekdays }: Compare): DayBeside[] {
  return before.days.map((heads, n) => {
    const date = dayAfter(week.from.slice(0, 10), n);
    const weekday = (n + 1) % 7;
    const targets = weekdays.includes(weekday) ? after.targets : [];
    return { date, weekday, before: heads, after: after.days[n] ?? [], targets };
  });
}

/**
 * The day that the number of a strip is of: the first that has the fewest of those chosen, and of several the first on
 * which the two sides differ.
 */
export function dayBehind(row: Sides, compared: Compare, hour: number, side: SideName): string {
  const chosen = daysBeside(row, compared).filter(({ weekday }) => compared.weekdays.includes(weekday));
  const least = Math.min(...chosen.map((day) => day[side][hour] ?? 0));
  const thinnest = chosen.filter((day) => day[side][hour] === least);
  const differs = thinnest.find(({ before, after }) => before[hour] !== after[hour]);
  return (differs ?? thinnest[0])?.date ?? '';
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** The first hour of which a count speaks that differs: it is there on one side and not on the other. */
const firstOf = ({ before, after }: Sides, is: (side: Sides[SideName], hour: number) => boolean): number =>
  hours.find((hour) => is(before, hour) !== is(after, hour)) ?? 0;

export const firstEmpty = (row: Sides): number => firstOf(row, ({ heads }, hour) => heads[hour] === 0);

export const firstBelow = (row: Sides): number =>
  firstOf(row, ({ heads, targets }, hour) => (heads[hour] ?? 0) < (targets[hour] ?? 0));

/** Who comes and goes, who is in both numbers, and who is in neither. */
export function groupsOf(people: readonly Beside[]) {
  const differ = ({ before, after }: Beside): boolean => before.counted !== after.counted;
  return {
    differ: people.filter(differ),
    both: people.filter((row) => row.before.counted && !differ(row)),
    neither: people.filter((row) => !row.before.counted && !differ(row)),
  };
}
