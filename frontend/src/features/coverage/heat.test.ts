import { expect, test } from 'vitest';
import { barsOf, grouped, hourRisk, moved, runsText } from './heat';
import { thinnestDay } from './hourOfDay';

test('an hour without a target is thin with one and enough with two', () => {
  expect([0, 1, 2, 3, 4].map((n) => hourRisk(n, 0))).toEqual(['none', 'one', 'enough', 'enough', 'deep']);
  expect([1, 2, 3, 5, 6].map((n) => hourRisk(n, 3))).toEqual(['one', 'under', 'enough', 'enough', 'deep']);
});

test('an hour that is below its target on some day is below, but nobody stays nobody', () => {
  expect(hourRisk(3, 3, true)).toBe('under');
  expect(hourRisk(0, 3, true)).toBe('none');
  expect(hourRisk(1, 1, true)).toBe('one');
});

test('hours are told as stretches, also through midnight', () => {
  expect(runsText([10, 11, 12, 13, 14, 15])).toBe('10–16');
  expect(runsText([22, 23, 0, 1, 5])).toBe('05–06, 22–02');
  expect(runsText([23])).toBe('23–24');
  expect(runsText(Array.from({ length: 24 }, (_, i) => i))).toBe('00–24');
  expect(runsText([])).toBe('');
});

test('a bar through midnight is two bars, one that ends there is one', () => {
  expect(barsOf([22, 23, 0, 1])).toEqual([
    { from: 22, to: 24 },
    { from: 0, to: 2 },
  ]);
  expect(barsOf([20, 21, 22, 23])).toEqual([{ from: 20, to: 24 }]);
});

test('arrows move by one and stay inside; Home and End go to the ends of the row', () => {
  const size = { rows: 3, columns: 24 };
  expect(moved({ row: 0, column: 0 }, 'ArrowLeft', size)).toEqual({ row: 0, column: 0 });
  expect(moved({ row: 0, column: 0 }, 'ArrowDown', size)).toEqual({ row: 1, column: 0 });
  expect(moved({ row: 2, column: 23 }, 'ArrowDown', size)).toEqual({ row: 2, column: 23 });
  expect(moved({ row: 1, column: 5 }, 'End', size)).toEqual({ row: 1, column: 23 });
  expect(moved({ row: 1, column: 5 }, 'PageUp', size)).toEqual({ row: 0, column: 5 });
  expect(moved({ row: 1, column: 5 }, 'a', size)).toBeUndefined();
});

test('a family has its services as they came, and each knows its place in the grid', () => {
  const rows = [
    { f: 'Compute', s: 'vm' },
    { f: 'Storage', s: 'block' },
    { f: 'Storage', s: 'object' },
  ];
  expect(grouped(rows, (r) => r.f).map(([f, of]) => [f, of.map(({ row, at }) => [row.s, at])])).toEqual([
    ['Compute', [['vm', 0]]],
    [
      'Storage',
      [
        ['block', 1],
        ['object', 2],
      ],
    ],
  ]);
});

test('a number of the grid is that of the first chosen day with the fewest', () => {
  const day = (date: string, weekday: number, six: number) => ({
    date,
    weekday,
    heads: [0, 0, 0, 0, 0, 0, six],
  });
  const days = [
    day('2026-11-23', 1, 2),
    day('2026-11-24', 2, 1),
    day('2026-11-25', 3, 1),
    day('2026-11-28', 6, 0),
  ];
  expect(thinnestDay(days, [1, 2, 3], 6)?.date).toBe('2026-11-24');
  expect(thinnestDay(days, [6], 6)?.date).toBe('2026-11-28');
});
