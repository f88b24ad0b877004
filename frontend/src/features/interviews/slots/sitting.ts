import type { Interview, InterviewTime } from '#shared/api/schema';
import { dayPart } from '#shared/time/dayPart';
import { millis } from '#shared/time/useTime';
import type { ZoneTable } from '#shared/time/zones';
import type { Sitting } from './Band';

/** Everybody of an interview as a band draws them; the reader's own clock is in its columns already. */
export function sittingsOf(interview: Pick<Interview, 'times' | 'seats'>, table: ZoneTable): Sitting[] {
  const chair = interview.seats.find((seat) => seat.chair && seat.state !== 'replaced')?.person.id;
  return interview.times
    .filter(({ role }) => role !== 'viewer')
    .map((time) => ({ ...time, chair: time.person.id === chair, part: partOf(time, table) }));
}

function partOf({ person, instant, night }: InterviewTime, table: ZoneTable) {
  const part = dayPart(table, person, millis(instant));
  return night && part === 'shoulder' ? 'night' : part;
}
