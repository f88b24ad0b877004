import { useMemo } from 'react';
import { useMe } from '../me/me';
import { useClock } from './clock';
import { clockText, dayText, joined, offsetText, relativeText } from './format';
import { useNow } from './useNow';
import { cityOf, type Local, localAt, type ZoneTable } from './zones';

export type Instant = string | number;

export const millis = (at: Instant): number => (typeof at === 'number' ? at : Date.parse(at));

/** Everything a component needs to write times as text, in the reader's zone unless told another. */
export type Time = {
  now: number;
  zone: string;
  table: ZoneTable;
  /** Today in the reader's zone: 2026-11-26. */
  today: string;
  local: (at: Instant, zone?: string) => Local;
  /** Thu 26 Nov */
  day: (at: Instant, zone?: string) => string;
  /** 17:00 */
  clock: (at: Instant, zone?: string) => string;
  /** GMT+8 */
  offset: (at: Instant, zone?: string) => string;
  /** Thu 26 Nov, 17:00 GMT+8 */
  full: (at: Instant, zone?: string) => string;
  /** in 28 hours; nothing beyond a week */
  relative: (at: Instant) => string | undefined;
  city: (person: { zone: string; siteId?: number }) => string;
};

export function makeTime(table: ZoneTable, zone: string, now: number): Time {
  const local = (at: Instant, z = zone): Local => localAt(table, z, millis(at));
  const day = (at: Instant, z = zone): string => dayText(local(at, z), local(now, z));
  const clock = (at: Instant, z = zone): string => clockText(local(at, z).minutes);
  const offset = (at: Instant, z = zone): string => offsetText(local(at, z).offset);
  return {
    now,
    zone,
    table,
    today: local(now).date,
    local,
    day,
    clock,
    offset,
    full: (at, z = zone) => `${joined(day(at, z), clock(at, z))} ${offset(at, z)}`,
    relative: (at) => relativeText(table, zone, millis(at), now),
    city: (person) => cityOf(table, person),
  };
}

export function useTime(): Time {
  const { table } = useClock();
  const zone = useMe()?.zone ?? 'UTC';
  const now = useNow();
  return useMemo(() => makeTime(table, zone, now), [table, zone, now]);
}
