import { expect, test } from 'vitest';
import { bodyOf, daysText, lineOf, lineText, placeText, spanOf } from './targets';

const apac = { region: 'apac', weekdays: [1, 5], fromHour: 0, toHour: 9, heads: 2 };
const world = { region: null, weekdays: [], fromHour: 0, toHour: 24, heads: 1 };

test('a line is the same after the form; the world has no region', () => {
  expect(bodyOf([apac, world].map(lineOf))).toEqual({ lines: [apac, world] });
});

test('a line in words', () => {
  expect([apac, world].map(lineOf).map(daysText)).toEqual(['Mon, Fri', 'Every day']);
  expect([apac, world].map(lineOf).map(placeText)).toEqual(['APAC', 'World']);
  expect([apac, world].map(lineOf).map(spanOf)).toEqual(['00–09', '00–24']);
  expect(lineText(lineOf(apac))).toBe('APAC, Mon, Fri, 00–09 UTC: 2');
});
