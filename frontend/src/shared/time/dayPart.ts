import { type Local, localAt, type ZoneTable } from './zones';

/** What tells a person's time of day; every PersonRef has it. */
export type Rhythm = {
  zone: string;
  shifts: readonly { days: readonly number[]; from: number; to: number }[];
  nightFrom: number;
  nightTo: number;
};

export type DayPart = 'working' | 'shoulder' | 'night';

const DAY = 1440;

/** Stretches of work [from, to) in minutes after the midnight of a local day; to may lie in the next. */
function workOf(person: Rhythm, weekday: number): [number, number][] {
  const today = person.shifts.filter((s) => s.days.includes(weekday));
  return today.map((s) => [s.from, s.to <= s.from ? s.to + DAY : s.to]);
}

/** The same, with what runs on from the evening before, cut to the day: what a strip of 24 hours draws. */
export function workOn(person: Rhythm, weekday: number): [number, number][] {
  const before = workOf(person, (weekday + 6) % 7).map(([a, b]) => [a - DAY, b - DAY]);
  return [...before, ...workOf(person, weekday)]
    .map(([a = 0, b = 0]): [number, number] => [Math.max(0, a), Math.min(DAY, b)])
    .filter(([a, b]) => a < b);
}

export function nightOn(person: Rhythm): [number, number][] {
  const { nightFrom, nightTo } = person;
  if (nightTo > nightFrom) return [[nightFrom, nightTo]];
  const night: [number, number][] = [
    [0, nightTo],
    [nightFrom, DAY],
  ];
  return night.filter(([a, b]) => a < b);
}

const within = (stretches: [number, number][], minute: number): boolean =>
  stretches.some(([a, b]) => a <= minute && minute < b);

export function partOf(person: Rhythm, local: Pick<Local, 'weekday' | 'minutes'>): DayPart {
  if (within(workOn(person, local.weekday), local.minutes)) return 'working';
  return within(nightOn(person), local.minutes) ? 'night' : 'shoulder';
}

export const dayPart = (table: ZoneTable, person: Rhythm, at: number): DayPart =>
  partOf(person, localAt(table, person.zone, at));

export type WorkNow = { working: true; until: number } | { working: false; startsIn: number };

/** Until which local minute somebody works, or in how many minutes they begin; nothing if not this week. */
export function workNow(table: ZoneTable, person: Rhythm, at: number): WorkNow | undefined {
  const now = localAt(table, person.zone, at);
  for (let ahead = -1; ahead <= 7; ahead++) {
    const shift = ahead * DAY;
    const stretches = workOf(person, (now.weekday + ahead + 7) % 7).sort((a, b) => a[0] - b[0]);
    for (const [a, b] of stretches) {
      if (a + shift <= now.minutes && now.minutes < b + shift) return { working: true, until: b % DAY };
      if (a + shift > now.minutes) return { working: false, startsIn: a + shift - now.minutes };
    }
  }
  return undefined;
}
