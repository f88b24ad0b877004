import type { Clock } from '#shared/api/schema';

type Period = { from: number; minutes: number };

type Zone = { city: string; periods: Period[] };

/** The offsets the server knows. The browser's own zone data may be older or newer and is never asked. */
export type ZoneTable = {
  zones: ReadonlyMap<string, Zone>;
  sites: ReadonlyMap<number, { city: string; zone: string }>;
};

export const noZones: ZoneTable = { zones: new Map(), sites: new Map() };

const MINUTE = 60_000;

export function zoneTable(clock: Clock): ZoneTable {
  const zones = clock.zones.map((z) => {
    const periods = z.offsets.map((o) => ({ from: Date.parse(o.from), minutes: o.minutes }));
    return [z.zone, { city: z.city, periods }] as const;
  });
  const sites = clock.sites.map((s) => [s.id, { city: s.city, zone: s.zone }] as const);
  return { zones: new Map(zones), sites: new Map(sites) };
}

/** What the wall clock shows. Weekday 0 is Sunday; day counts local days from 1970-01-01. */
export type Local = {
  date: string;
  year: number;
  day: number;
  weekday: number;
  minutes: number;
  offset: number;
  wall: number;
};

/** Minutes east of UTC, or nothing where the table does not reach. */
export function offsetAt(table: ZoneTable, zone: string, at: number): number | undefined {
  const periods = table.zones.get(zone)?.periods ?? [];
  return periods.findLast((p) => p.from <= at)?.minutes;
}

/** Where the table does not reach, the time is shown in UTC, which is never wrong. */
export function localAt(table: ZoneTable, zone: string, at: number): Local {
  const offset = offsetAt(table, zone, at) ?? 0;
  const wall = at + offset * MINUTE;
  const shown = new Date(wall);
  return {
    date: shown.toISOString().slice(0, 10),
    year: shown.getUTCFullYear(),
    day: Math.floor(wall / (1440 * MINUTE)),
    weekday: shown.getUTCDay(),
    minutes: shown.getUTCHours() * 60 + shown.getUTCMinutes(),
    offset,
    wall,
  };
}

export type Resolved =
  | { kind: 'one'; at: number }
  | { kind: 'gap'; at: number }
  | { kind: 'overlap'; at: number; second: number };

/**
 * The instant at which the clocks of a zone show a date and time, for what is typed into a form.
 * A skipped time gives the first instant after the gap; a repeated one gives both passes.
 */
export function resolveLocal(table: ZoneTable, zone: string, date: string, minutes: number): Resolved {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE;
  const periods = table.zones.get(zone)?.periods ?? [{ from: Number.NEGATIVE_INFINITY, minutes: 0 }];
  const hits: number[] = [];
  let gap = wall;
  for (const [i, period] of periods.entries()) {
    const at = wall - period.minutes * MINUTE;
    const until = periods[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    if (period.from <= at && at < until) hits.push(at);
    if (at < period.from && wall >= period.from + (periods[i - 1]?.minutes ?? 0) * MINUTE) gap = period.from;
  }
  const [first, second] = hits;
  if (first === undefined) return { kind: 'gap', at: gap };
  if (second === undefined) return { kind: 'one', at: first };
  return { kind: 'overlap', at: first, second };
}

/** An instant as the server takes it. */
export const instantText = (at: number): string => new Date(at).toISOString();

/** The city a person's clock is in: their site's, unless they live in another zone. */
export function cityOf(table: ZoneTable, person: { zone: string; siteId?: number }): string {
  const site = person.siteId === undefined ? undefined : table.sites.get(person.siteId);
  if (site?.zone === person.zone) return site.city;
  return table.zones.get(person.zone)?.city ?? lastName(person.zone);
}

const lastName = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** Names to choose a zone from, as this browser knows them; whether one is right is for the server to say. */
export const zoneNames = (): string[] => Intl.supportedValuesOf('timeZone');
