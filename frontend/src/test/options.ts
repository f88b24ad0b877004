import type { InterviewOption, InterviewOptions, OptionPerson, PersonRef } from '#shared/api/schema';
import { millis } from '#shared/time/useTime';
import { instantText } from '#shared/time/zones';

const shifts = [{ days: [1, 2, 3, 4, 5], from: 540, to: 1080 }];

const person = (id: number, name: string, zone: string): PersonRef =>
  ({ id, name, nativeName: '', title: '', zone, shifts, nightFrom: 1320, nightTo: 420 }) as never;

const walls: Record<string, { minutes: number; offset: string }> = {
  'Asia/Taipei': { minutes: 480, offset: '+08:00' },
  'Europe/Dublin': { minutes: 0, offset: '+00:00' },
  'Asia/Kolkata': { minutes: 330, offset: '+05:30' },
  'America/Los_Angeles': { minutes: -480, offset: '-08:00' },
};

function sitting(
  startsAt: string,
  who: PersonRef,
  role: OptionPerson['role'],
  minutes: number,
  chair = false,
): OptionPerson {
  const { minutes: east, offset } = walls[who.zone] ?? { minutes: 0, offset: '+00:00' };
  const local = instantText(millis(startsAt) + east * 60_000);
  return {
    person: who,
    role,
    chair,
    deep: false,
    instant: startsAt,
    local: local.slice(0, 19),
    offset,
    weekday: 2,
    zone: who.zone,
    night: minutes > 60,
    burden: { minutes, words: minutes === 0 ? 'In working hours.' : `${minutes} minutes outside.` },
    borne: { minutes180: 90, words: '90 minutes in 180 days.' },
    why: role === 'candidate' ? [] : ['It asks least of them.'],
    calendarAge: null,
  };
}

/** A candidate in Taipei, SMEs in Dublin and Bengaluru, a developer in Seattle. */
export function sampleOption(startsAt: string): InterviewOption {
  return {
    startsAt,
    endsAt: instantText(millis(startsAt) + 3_600_000),
    people: [
      sitting(startsAt, person(1, 'Chia-Wei Lin', 'Asia/Taipei'), 'candidate', 0),
      sitting(startsAt, person(22, 'Siobhán Kelly', 'Europe/Dublin'), 'sme', 30, true),
      sitting(startsAt, person(23, 'Priya Raman', 'Asia/Kolkata'), 'sme', 0),
      sitting(startsAt, person(24, 'Daniel Weiss', 'America/Los_Angeles'), 'developer', 60),
    ],
    deepNights: 0,
    nights: '',
    summary: `Summary of ${startsAt}.`,
  };
}

export const sampleOptions = (...starts: string[]): InterviewOptions => ({
  searchedFrom: '2026-11-25',
  searchedUntil: '2026-12-22',
  considered: { smes: 5, developers: 2 },
  options: starts.map(sampleOption),
  none: [],
  short: [],
  vetoes: [],
});
