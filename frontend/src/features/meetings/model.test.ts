import { expect, test } from 'vitest';
import { numbersOf, usual, valuesOf } from './model';

const rules = { noticeHours: 48, perDay: 2, perWeek: 5, coolDownDays: 7, vetoes: 10, shadows: 2 };

test('what is typed is sent as numbers, and an empty field as one that is refused', () => {
  const values = { ...valuesOf(rules), noticeHours: '24', perWeek: '' };
  expect(numbersOf(values)).toEqual({ ...rules, noticeHours: 24, perWeek: -1 });
});

test('rules are as usual while every number is', () => {
  expect(usual({ ...valuesOf(rules), vetoes: '10' }, { usual: rules })).toBe(true);
  expect(usual({ ...valuesOf(rules), shadows: 3 }, { usual: rules })).toBe(false);
});
