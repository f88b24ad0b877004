import { expect, test } from 'vitest';
import { belowOf, isEmpty, isShort, monthAfter } from './forecast';
import type { Outlook } from './types';

const month = (low: number, mean: number | null, high: number) => ({ low, mean, high });

const outlook = (holding: number, target: number, months: object[], from: string | null = null): Outlook =>
  ({ holding, target, months, belowTargetFrom: from }) as unknown as Outlook;

test('the third month is the third of the days ahead', () => {
  const months = Array.from({ length: 12 }, (_, i) => month(i, i + 1, i + 2));
  expect(monthAfter(outlook(5, 0, months), 3)).toEqual(month(2, 3, 4));
  expect(monthAfter(outlook(5, 0, months), 12)).toEqual(month(11, 12, 13));
  expect(monthAfter(outlook(5, 0, []), 3)).toBeUndefined();
});

test('below the target: already, from a day on, or not within the year', () => {
  const steady = [month(4, 5, 6)];
  expect(belowOf(outlook(5, 0, steady))).toEqual({ kind: 'noTarget' });
  expect(belowOf(outlook(4, 5, steady, '2027-03-21'))).toEqual({ kind: 'now' });
  expect(belowOf(outlook(5, 5, steady, '2027-03-21'))).toEqual({ kind: 'from', on: '2027-03-21' });
  expect(belowOf(outlook(5, 5, steady))).toEqual({ kind: 'never' });
});

test('without an expectation it holds only where even the low end does', () => {
  expect(belowOf(outlook(5, 5, [month(5, null, 6)]))).toEqual({ kind: 'never' });
  expect(belowOf(outlook(5, 5, [month(5, null, 6), month(4, null, 6)]))).toEqual({ kind: 'unknown' });
});

test('without anybody today or to come there is nothing to go by', () => {
  expect(isEmpty(outlook(0, 3, [month(0, 0, 0)]))).toBe(true);
  expect(isEmpty(outlook(0, 3, [month(0, 0.2, 1)]))).toBe(false);
  expect(isEmpty(outlook(1, 3, [month(0, 0, 0)]))).toBe(false);
});

test('a month is short by what is expected, else by the most there can be', () => {
  const row = outlook(5, 5, []);
  const short = [month(2, 4.9, 6), month(2, 5, 6), month(2, null, 4), month(2, null, 5)].map((m) =>
    isShort(row, m as never),
  );
  expect(short).toEqual([true, false, true, false]);
});
