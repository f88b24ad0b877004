import { type DayPart, partOf, type Rhythm } from '#shared/time/dayPart';
import { dayAfter } from '#shared/time/late/dayAfter';
import { type Local, localAt, resolveLocal, type ZoneTable } from '#shared/time/zones';

/** A stretch of time that a band shows, in milliseconds. */
export type Window = { from: number; until: number };

/** A piece of it, in parts of a hundred. */
export type Piece = { left: number; width: number };

const QUARTER = 15 * 60_000;
const NOON = 720;

/**
 * The reader's day that an hour lies in: from midnight to midnight, which is 23 or 25 hours when the clocks
 * change. What runs over midnight is shown from noon to noon.
 */
export function windowOf(table: ZoneTable, zone: string, startsAt: number, endsAt: number): Window {
  const start = localAt(table, zone, startsAt);
  const day = dayFrom(table, zone, start, 0);
  return endsAt <= day.until ? day : dayFrom(table, zone, start, NOON);
}

function dayFrom(table: ZoneTable, zone: string, start: Local, minute: number): Window {
  return {
    from: resolveLocal(table, zone, start.date, minute).at,
    until: resolveLocal(table, zone, dayAfter(start.date), minute).at,
  };
}

/** Where something lies in it, cut to it. */
export function pieceOf({ from, until }: Window, a: number, b: number): Piece {
  const share = (at: number): number => ((Math.min(Math.max(at, from), until) - from) / (until - from)) * 100;
  return { left: share(a), width: share(b) - share(a) };
}

export type Stretch = Piece & { part: DayPart };

/** Somebody's night, edges and work in a window, quarter by quarter, by their own clock. */
export function stretchesOf(table: ZoneTable, person: Rhythm, window: Window): Stretch[] {
  const runs: { part: DayPart; from: number; until: number }[] = [];
  for (let at = window.from; at < window.until; at += QUARTER) {
    const part = partOf(person, localAt(table, person.zone, at));
    const last = runs.at(-1);
    if (last?.part === part) last.until = at + QUARTER;
    else runs.push({ part, from: at, until: at + QUARTER });
  }
  return runs.map(({ part, from, until }) => ({ part, ...pieceOf(window, from, until) }));
}

/** An hour on somebody's clock; at midnight a new day begins. */
export type Tick = { left: number; hour: number; at: number };

/** Every so many hours of a zone's clock. */
export function ticksOf(table: ZoneTable, zone: string, window: Window, every: number): Tick[] {
  const ticks: Tick[] = [];
  for (let at = window.from; at < window.until; at += QUARTER) {
    const { minutes } = localAt(table, zone, at);
    if (minutes % (every * 60) === 0)
      ticks.push({ left: pieceOf(window, at, at).left, hour: minutes / 60, at });
  }
  return ticks;
}
