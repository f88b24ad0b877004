import { expect, test } from 'vitest';
import { dayBehind, daysBeside, firstBelow, firstEmpty, groupsOf } from './behind';

const flat = (n: number): number[] => Array.from({ length: 24 }, () => n);
const week = { week: { from: '2026-11-23T00:00:00Z' }, weekdays: [1, 2, 3, 4, 5] } as never;
const side = (days: number[][], heads: number[], targets = flat(0)) => ({ days, heads, targets }) as never;

// At 06:00 one on Tuesday and on Thursday; after the changes one on Thursday is none.
const days = [2, 1, 2, 1, 2, 0, 0].map((n) => flat(3).with(6, n));
const after = days.with(3, flat(3).with(6, 0));
const row = {
  before: side(days, flat(3).with(6, 1), flat(2)),
  after: side(after, flat(3).with(6, 0), flat(2)),
};

test('the days of a comparison are those of its week', () => {
  const all = daysBeside(row, week);
  expect(all.map(({ date }) => date)).toContain('2026-11-26');
  expect(all[6]).toMatchObject({ date: '2026-11-29', weekday: 0 });
});

test('a cell opens the day that its number is of, and of several the one that differs', () => {
  expect(dayBehind(row, week, 6, 'after')).toBe('2026-11-26');
  expect(dayBehind(row, week, 6, 'before')).toBe('2026-11-26');
  expect(dayBehind(row, week, 7, 'after')).toBe('2026-11-23');
});

test('a count of hours opens the first that it counts on one side only', () => {
  expect(firstEmpty(row)).toBe(6);
  const low = { before: row.before, after: side(after, flat(3).with(6, 0).with(4, 1), flat(2)) };
  expect(firstBelow(low)).toBe(4);
});

test('who comes and goes is apart from who stays and who is in neither number', () => {
  const person = (before: boolean, now: boolean) =>
    ({ before: { counted: before }, after: { counted: now } }) as never;
  const { differ, both, neither } = groupsOf([
    person(true, false),
    person(false, true),
    person(true, true),
    person(false, false),
  ]);
  expect([differ.length, both.length, neither.length]).toEqual([2, 1, 1]);
});
