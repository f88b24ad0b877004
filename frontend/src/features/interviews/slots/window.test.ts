import { expect, test } from 'vitest';
import { zoneTable } from '#shared/time/zones';
import { sampleClock } from '#test/clock';
import { pieceOf, stretchesOf, ticksOf, windowOf } from './window';

const table = zoneTable(sampleClock);
const at = (s: string): number => Date.parse(s);
const hours = ({ from, until }: { from: number; until: number }): number => (until - from) / 3_600_000;
const office = { shifts: [{ days: [1, 2, 3, 4, 5], from: 540, to: 1080 }], nightFrom: 1320, nightTo: 420 };

test('a band is the reader’s day, from midnight to midnight of their clock', () => {
  const window = windowOf(table, 'Asia/Taipei', at('2026-12-01T08:30:00Z'), at('2026-12-01T09:30:00Z'));
  expect(window).toEqual({ from: at('2026-11-30T16:00:00Z'), until: at('2026-12-01T16:00:00Z') });
  const piece = pieceOf(window, at('2026-12-01T08:30:00Z'), at('2026-12-01T09:30:00Z'));
  expect(piece.left).toBeCloseTo((16.5 / 24) * 100);
  expect(piece.width).toBeCloseTo(100 / 24);
});

test('the day on which clocks change has 25 or 23 hours, and its hours stand where they are', () => {
  const autumn = windowOf(table, 'Europe/Dublin', at('2026-10-25T12:00:00Z'), at('2026-10-25T13:00:00Z'));
  expect(hours(autumn)).toBe(25);
  expect(ticksOf(table, 'Europe/Dublin', autumn, 1).map(({ hour }) => hour)).toEqual([
    0,
    1,
    1,
    ...Array.from({ length: 22 }, (_, n) => n + 2),
  ]);
  const spring = windowOf(table, 'Europe/Dublin', at('2027-03-28T12:00:00Z'), at('2027-03-28T13:00:00Z'));
  expect(hours(spring)).toBe(23);
  expect(ticksOf(table, 'Europe/Dublin', spring, 1).map(({ hour }) => hour)).not.toContain(1);
});

test('an hour that runs over midnight is shown from noon to noon, in one piece', () => {
  const [a, b] = [at('2026-12-01T15:30:00Z'), at('2026-12-01T16:30:00Z')];
  const window = windowOf(table, 'Asia/Taipei', a, b);
  expect(window.from).toBe(at('2026-12-01T04:00:00Z'));
  expect(pieceOf(window, a, b).width).toBeCloseTo(100 / 24);
});

test('somebody across the date line has the parts of their own day in the reader’s columns', () => {
  const window = windowOf(
    table,
    'America/Los_Angeles',
    at('2026-12-01T20:00:00Z'),
    at('2026-12-01T21:00:00Z'),
  );
  const parts = stretchesOf(table, { zone: 'Pacific/Kiritimati', ...office }, window);
  // 00:00 in Seattle is 22:00 of the same date on Kiritimati.
  expect(parts.map(({ part, width }) => [part, Math.round((width / 100) * 24)])).toEqual([
    ['night', 9],
    ['shoulder', 2],
    ['working', 9],
    ['shoulder', 4],
  ]);
  const midnight = ticksOf(table, 'Pacific/Kiritimati', window, 3).find(({ hour }) => hour === 0);
  expect(midnight?.left).toBeCloseTo((2 / 24) * 100);
});

test('half-hour zones have their hours between the reader’s', () => {
  const window = windowOf(table, 'Asia/Taipei', at('2026-12-01T08:30:00Z'), at('2026-12-01T09:30:00Z'));
  const [first] = ticksOf(table, 'Asia/Kolkata', window, 3);
  expect(first).toMatchObject({ hour: 0, at: at('2026-11-30T18:30:00Z') });
});

test('nobody works on the weekend of their own calendar', () => {
  const sunday = windowOf(table, 'Asia/Taipei', at('2026-11-29T04:00:00Z'), at('2026-11-29T05:00:00Z'));
  const parts = stretchesOf(table, { zone: 'America/Los_Angeles', ...office }, sunday);
  expect(parts.map(({ part }) => part)).not.toContain('working');
});
