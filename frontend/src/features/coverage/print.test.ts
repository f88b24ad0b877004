import { expect, test } from 'vitest';
import type { CoverageHourRow } from '#shared/api/schema';
import { isLong, MOST_PRINTED, printedRows, worstFirst } from './print';

test('each line of a region or a hub beyond six takes the place of a service', () => {
  expect(printedRows(5)).toBe(MOST_PRINTED);
  expect(printedRows(6)).toBe(MOST_PRINTED);
  expect(printedRows(9)).toBe(MOST_PRINTED - 3);
  expect(printedRows(40)).toBe(10);
});

test('hours with no one come first, then those below target, then those one deep', () => {
  const row = (smes: number, empty: number, belowTarget: number, oneDeep: number) =>
    ({ smes, empty, belowTarget, oneDeep }) as CoverageHourRow;
  const rows = [row(1, 0, 9, 9), row(2, 3, 0, 0), row(3, 0, 9, 10), row(4, 0, 10, 0)];
  expect(worstFirst(rows).map(({ smes }) => smes)).toEqual([2, 4, 3, 1]);
});

test('a letter of Chinese or Korean is as wide as two others', () => {
  expect(isLong('a'.repeat(27))).toBe(false);
  expect(isLong('a'.repeat(28))).toBe(true);
  expect(isLong('服'.repeat(13))).toBe(false);
  expect(isLong('服'.repeat(14))).toBe(true);
});
