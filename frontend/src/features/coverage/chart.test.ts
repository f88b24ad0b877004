import { expect, test } from 'vitest';
import { bandPath, meanPath, scaleOf, size, xOf, yOf } from './chart';

const flat = [
  { low: 2, mean: 3, high: 4 },
  { low: 2, mean: 3, high: 4 },
  { low: 0, mean: 2, high: 4 },
];

test('the scale is round and above everything, the target too', () => {
  expect(scaleOf(flat, 0)).toEqual({ most: 4, ticks: [0, 1, 2, 3, 4] });
  expect(scaleOf(flat, 7)).toEqual({ most: 8, ticks: [0, 2, 4, 6, 8] });
  expect(scaleOf([{ low: 0, mean: null, high: 37 }], 0)).toEqual({ most: 40, ticks: [0, 10, 20, 30, 40] });
});

test('months stand from edge to edge, and values between the bottom and the top', () => {
  expect([xOf(0, 3), xOf(2, 3)]).toEqual([size.left, size.width - size.right]);
  expect([yOf(0, 4), yOf(4, 4)]).toEqual([size.height - size.bottom, size.top]);
});

test('the band goes along the top and comes back along the bottom', () => {
  expect(bandPath(flat.slice(0, 2), 4)).toBe('M34 12L708 12L708 93L34 93Z');
  expect(bandPath([], 4)).toBe('');
});

test('the middle is broken where nobody can say it', () => {
  const [a, b, c] = flat.map((point) => ({ ...point, mean: 4 as number | null }));
  expect(meanPath([a, { ...b, mean: null }, c] as never, 4)).toBe('M34 12M708 12');
  expect(
    meanPath(
      flat.map((point) => ({ ...point, mean: null })),
      4,
    ),
  ).toBe('');
});
