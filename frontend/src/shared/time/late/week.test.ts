import { expect, test } from 'vitest';
import { datesText, mondayOf, weekText } from './week';

const locales = ['en', 'zh-TW', 'ko'] as const;
const said = (week: string): string[] => locales.map((l) => weekText(week, '2026', l));

test('a week begins on its Monday, also around the new year', () => {
  const mondays = ['2026-W48', '2027-W01', '2026-W53', '2025-W01', '2024-W10'].map(mondayOf);
  expect(mondays).toEqual(['2026-11-23', '2027-01-04', '2026-12-28', '2024-12-30', '2024-03-04']);
});

test('a week of this year is said by its days, what they share once', () => {
  expect(said('2026-W48')).toEqual(['23–29 Nov', '11月23日至29日', '11월 23일~29일']);
  expect(said('2026-W40')).toEqual(['28 Sep – 4 Oct', '9月28日至10月4日', '9월 28일~10월 4일']);
});

test('another year is named, once', () => {
  expect(said('2027-W10')).toEqual(['8–14 Mar 2027', '2027年3月8日至14日', '2027년 3월 8일~14일']);
  expect(said('2027-W13')).toEqual([
    '29 Mar – 4 Apr 2027',
    '2027年3月29日至4月4日',
    '2027년 3월 29일~4월 4일',
  ]);
});

test('a week of two years names both', () => {
  expect(said('2026-W53')).toEqual([
    '28 Dec 2026 – 3 Jan 2027',
    '2026年12月28日至2027年1月3日',
    '2026년 12월 28일~2027년 1월 3일',
  ]);
});

test('on paper the year is always there', () => {
  expect(datesText('2026-11-23', '2026-11-29', true, 'en')).toBe('23–29 Nov 2026');
});
