import { clockText, dateText, daysBetween, offsetText } from './format';

/** An instant as the server says it by a clock: 2026-12-01T17:30:00, and how far that is from UTC: +05:30. */
export type Wall = { instant: string; local: string; offset: string };

export const wallDate = (wall: Wall): string => wall.local.slice(0, 10);

/** 17:30 */
export const wallClock = (wall: Wall): string => wall.local.slice(11, 16);

/** Tue 1 Dec */
export const wallDay = (wall: Wall): string => dateText(wallDate(wall), { weekday: true });

/** GMT+5:30 */
export function wallOffset({ offset }: Wall): string {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const size = hours * 60 + minutes;
  return offsetText(offset.startsWith('-') ? -size : size);
}

/** How many days another calendar is ahead of a date: 1, 0 or −1. */
export const daysAhead = (wall: Wall, date: string): number => daysBetween(date, wallDate(wall));

/** The same clock, so many minutes of the day after midnight. */
export const hourText = (hour: number): string => clockText(hour * 60).slice(0, 2);
