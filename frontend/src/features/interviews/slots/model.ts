import { Problem } from '#shared/api/problem';
import type { InterviewOption, OptionPerson, Seat } from '#shared/api/schema';
import type { DayPart } from '#shared/time/dayPart';

/** What the hour is for somebody: their own shift may lie in the night, so work comes first. */
export function partOfOption({ burden, night }: Pick<OptionPerson, 'burden' | 'night'>): DayPart {
  if (burden.minutes === 0) return 'working';
  return night ? 'night' : 'shoulder';
}

type Ask = { personId: number; kind: Seat['kind']; chair: boolean };

/** The panel of an option as the server is asked to invite it. */
export function asksOf(option: InterviewOption): Ask[] {
  return option.people.flatMap(({ person, role, chair }) =>
    role === 'sme' || role === 'developer' ? [{ personId: person.id, kind: role, chair }] : [],
  );
}

/** The panel at a new hour: the option's, with the shadows that are on it now. */
export const movedAsks = (option: InterviewOption, seats: readonly Seat[]): Ask[] => [
  ...asksOf(option),
  ...panelOf(seats)
    .now.filter(({ kind }) => kind === 'shadow')
    .map(({ person, kind }) => ({ personId: person.id, kind, chair: false })),
];

/** What was chosen: a start, and where it stood. */
export type Chosen = { place: number; startsAt: string | undefined };

/** Where the chosen option stands now; when somebody else took it, the one that moved up to its place. */
export function placeOf(options: readonly { startsAt: string }[], { place, startsAt }: Chosen): number {
  const found = options.findIndex((option) => option.startsAt === startsAt);
  return found >= 0 ? found : Math.max(0, Math.min(place, options.length - 1));
}

/** Whether somebody else was faster: the hour is not what it was when the options were read. */
export const isLost = (error: unknown): boolean => error instanceof Problem && error.status === 409;

/** The place of the first option on the day before or after that of the chosen one, where there is one. */
export function placeOfDay(days: readonly string[], place: number, by: 1 | -1): number | undefined {
  const all = [...new Set(days)].sort();
  const wanted = all[all.indexOf(days[place] ?? '') + by];
  const found = wanted === undefined ? -1 : days.indexOf(wanted);
  return found < 0 ? undefined : found;
}

/** Options that do not overlap with the chosen one. */
export const apartFrom = (options: readonly InterviewOption[], chosen: InterviewOption): InterviewOption[] =>
  options.filter(({ startsAt, endsAt }) => endsAt <= chosen.startsAt || startsAt >= chosen.endsAt);

/** Who sits on a panel now, and who did before them. */
export function panelOf(seats: readonly Seat[]): { now: Seat[]; before: Seat[] } {
  const gone = (seat: Seat): boolean => seat.state === 'replaced' || seat.state === 'declined';
  return { now: seats.filter((seat) => !gone(seat)), before: seats.filter(gone) };
}

/** How many of those who were asked have answered. */
export const answeredOf = (now: readonly Seat[]): { done: number; all: number } => ({
  done: now.filter((seat) => seat.state === 'accepted').length,
  all: now.length,
});
