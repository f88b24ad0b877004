import type { Window } from '#shared/api/schema';
import { clockText } from '#shared/time/format';

/** One stretch of work as it is typed: a weekday (0 Sunday … 6 Saturday) and two times of day. */
export type Stretch = { weekday: number; from: string; to: string };

/** The week as most of the world writes it: Monday first. */
const week = [1, 2, 3, 4, 5, 6, 0] as const;

export const timeOf = (minutes: number): string => clockText(minutes % 1440);

/** Minutes after midnight; NaN for what is no time of day. */
export function minutesOf(time: string): number {
  const [, h, m] = /^(\d{1,2}):(\d{2})/.exec(time) ?? [];
  return h === undefined || m === undefined ? Number.NaN : Number(h) * 60 + Number(m);
}

export function toStretches(windows: readonly Window[]): Stretch[] {
  const all = windows.map(({ weekday = 0, from = 0, to = 0 }) => ({
    weekday,
    from: timeOf(from),
    to: timeOf(to),
  }));
  return week.flatMap((day) => all.filter((s) => s.weekday === day));
}

export const toWindows = (stretches: readonly Stretch[]): Window[] =>
  stretches.map(({ weekday, from, to }) => ({ weekday, from: minutesOf(from), to: minutesOf(to) }));

/** An end at or before the start is on the next day. */
export const endsNextDay = ({ from, to }: Stretch): boolean => minutesOf(to) <= minutesOf(from);
