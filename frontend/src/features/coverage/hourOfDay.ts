import { hourText } from './heat';

type Day = { date: string | null; weekday: number; heads: readonly number[] };

/** The day whose number a cell of the grid shows: the first of the chosen ones that has the fewest. */
export function thinnestDay<D extends Day>(
  days: readonly D[],
  weekdays: readonly number[],
  hour: number,
): D | undefined {
  const chosen = days.filter(({ weekday }) => weekdays.includes(weekday));
  const least = Math.min(...chosen.map(({ heads }) => heads[hour] ?? 0));
  return chosen.find(({ heads }) => (heads[hour] ?? 0) === least);
}

/** 2026-11-25T06:00:00Z */
export const instantOf = (date: string, hour: number): string => `${date}T${hourText(hour)}:00:00Z`;
