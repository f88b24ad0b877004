import type { Absence, Certification, PersonDeveloping, TaskCounts } from '#shared/api/schema';

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
