import type {
  Absence,
  Certification,
  Person,
  PersonDeveloping,
  PersonStanding,
  TaskCounts,
} from '#shared/api/schema';
import type { Filter, Sorting } from './search';

/** Done, waived and accredited: nothing remains to be done. */
export const settledOf = (counts: TaskCounts): number => counts.done + counts.waived + counts.accredited;

/** What a certification is worth today. */
export function worthOf(c: Certification): 'current' | 'expired' | 'notYet' | 'withdrawn' {
  if (c.withdrawnAt) return 'withdrawn';
  if (!c.passed) return 'notYet';
  return c.current ? 'current' : 'expired';
}

/** What somebody develops on a day; both days are included. */
export const developsOn = (all: readonly PersonDeveloping[], day: string): PersonDeveloping[] =>
  all.filter(({ from, until }) => (!from || from <= day) && (!until || day <= until));

/** Absences that are not over, the nearest first. */
export const ahead = (all: readonly Absence[], today: string): Absence[] =>
  all.filter(({ to }) => (to ?? '') >= today).sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));

/** The standings that make somebody an SME now. */
export const counting = (person: Pick<Person, 'standings'>): PersonStanding[] =>
  person.standings.filter(({ state }) => state === 'active' || state === 'provisional');

/** A filter with a change; what is empty narrows nothing, and a standing is one for a service. */
export function narrowed(
  filter: Filter,
  change: Partial<Record<keyof Filter, Filter[keyof Filter]>>,
): Filter {
  const all = Object.entries({ ...filter, ...change }).filter(([, value]) => Boolean(value));
  const { standing, ...rest } = Object.fromEntries(all) as Filter;
  return standing && rest.service ? { ...rest, standing } : rest;
}

/** A filter in another order; by name is the order that needs no word. */
export function sortedBy({ sort: _was, ...filter }: Filter, by: string | undefined): Filter {
  return by && by !== 'name' ? { ...filter, sort: by as Sorting } : filter;
}

/** Whether two filters narrow to the same, in whatever order they were chosen. */
export function sameFilter(a: Filter, b: Filter): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Filter>;
  return [...keys].every((key) => a[key] === b[key]);
}

/** A part of a whole, never the whole before nothing is left. */
export const percentOf = (part: number, whole: number): number =>
  whole > 0 ? Math.floor((part / whole) * 100) : 0;
