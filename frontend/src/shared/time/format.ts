import { type Locale, locale } from '../i18n/runtime';
import { type Local, localAt, type ZoneTable } from './zones';

/** English puts the day before the month: "Thu 26 Nov" cannot be misread in Dublin, Seoul or Seattle. */
const tag = (l: Locale): string => (l === 'en' ? 'en-GB' : l);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes wall-clock milliseconds; the format's own zone is always UTC. */
function write(wall: number, options: Intl.DateTimeFormatOptions, l: Locale): string {
  const key = l + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(tag(l), { ...options, timeZone: 'UTC' });
    formats.set(key, format);
  }
  // British English has a comma after the weekday and four letters for September.
  return format
    .format(wall)
    .replace(/^(\w{3}), /, '$1 ')
    .replace(/\bSept\b/, 'Sep');
}

const two = (n: number): string => String(n).padStart(2, '0');

/** 17:05, in every language. */
export const clockText = (minutes: number): string =>
  `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;

/** GMT+5:30. Numeric, since IST and CST each name three zones. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${two(size % 60)}`;
  return `GMT${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}

type DayStyle = { weekday?: boolean; year?: boolean };

const dayOptions = ({ weekday, year }: DayStyle): Intl.DateTimeFormatOptions => ({
  day: 'numeric',
  month: 'short',
  ...(weekday ? { weekday: 'short' } : {}),
  ...(year ? { year: 'numeric' } : {}),
});

/** Thu 26 Nov, with the year where it is another than the reader's. */
export function dayText(local: Local, now: Local, l: Locale = locale): string {
  return write(local.wall, dayOptions({ weekday: true, year: local.year !== now.year }), l);
}

/** A date without a time, never shifted: 26 Nov 2026. */
export function dateText(date: string, style: DayStyle = {}, l: Locale = locale): string {
  return write(Date.parse(`${date}T00:00:00Z`), dayOptions(style), l);
}

/** A month alone: November 2026. */
export const monthText = (date: string, l: Locale = locale): string =>
  write(Date.parse(`${date}T00:00:00Z`), { month: 'long', year: 'numeric' }, l);

const comma: Record<Locale, string> = { en: ', ', 'zh-TW': ' ', ko: ' ' };

export const joined = (day: string, time: string, l: Locale = locale): string => `${day}${comma[l]}${time}`;

const relative = new Map<Locale, Intl.RelativeTimeFormat>();

function ago(n: number, unit: Intl.RelativeTimeFormatUnit, l: Locale): string {
  let format = relative.get(l);
  if (!format) {
    format = new Intl.RelativeTimeFormat(tag(l), { numeric: 'auto' });
    relative.set(l, format);
  }
  return format.format(n, unit);
}

const MOST_DAYS = 7;

/** "in 28 hours", "yesterday"; nothing beyond a week. Days are those of the reader's calendar. */
export function relativeText(
  table: ZoneTable,
  zone: string,
  at: number,
  now: number,
  l: Locale = locale,
): string | undefined {
  const minutes = Math.round((at - now) / 60_000);
  if (minutes === 0) return ago(0, 'second', l);
  if (Math.abs(minutes) < 60) return ago(minutes, 'minute', l);
  if (Math.abs(minutes) < 36 * 60) return ago(Math.round(minutes / 60), 'hour', l);
  return relativeDays(localAt(table, zone, at).day - localAt(table, zone, now).day, l);
}

export const relativeDays = (days: number, l: Locale = locale): string | undefined =>
  Math.abs(days) <= MOST_DAYS ? ago(days, 'day', l) : undefined;

/** Days from one plain date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** 1 hr 48 min; nobody counts minutes beyond a day. */
export function spanText(minutes: number, l: Locale = locale): string {
  const unit = (n: number, name: string): string =>
    new Intl.NumberFormat(l, { style: 'unit', unit: name, unitDisplay: 'short' }).format(n);
  const days = Math.floor(minutes / 1440);
  if (days >= 2) return unit(days, 'day');
  const hours = Math.floor(minutes / 60);
  const rest = hours < 24 ? minutes % 60 : 0;
  const parts = [hours > 0 ? unit(hours, 'hour') : '', rest > 0 || hours === 0 ? unit(rest, 'minute') : ''];
  return parts.filter(Boolean).join(' ');
}

/** The names of the days of the week from Monday on, as [number from Sunday 0, name]. */
export function weekdays(style: 'short' | 'long' = 'long', l: Locale = locale): [number, string][] {
  const monday = Date.parse('2024-01-01T00:00:00Z');
  return Array.from({ length: 7 }, (_, i) => [
    (i + 1) % 7,
    write(monday + i * 86_400_000, { weekday: style }, l),
  ]);
}
