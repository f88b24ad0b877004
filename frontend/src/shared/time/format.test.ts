import { expect, test } from 'vitest';
import { sampleClock } from '#test/clock';
import {
  clockText,
  dateText,
  dayText,
  joined,
  monthText,
  offsetText,
  relativeText,
  spanText,
  weekdays,
} from './format';
import { localAt, zoneTable } from './zones';

const table = zoneTable(sampleClock);
const now = Date.parse(sampleClock.now);
const locales = ['en', 'zh-TW', 'ko'] as const;

const full = (at: string, zone: string, l: 'en' | 'zh-TW' | 'ko') => {
  const local = localAt(table, zone, Date.parse(at));
  const day = dayText(local, localAt(table, zone, now), l);
  return `${joined(day, clockText(local.minutes), l)} ${offsetText(local.offset)}`;
};

test('a moment in each language', () => {
  const texts = locales.map((l) => full('2026-11-26T09:00:00Z', 'Asia/Taipei', l));
  expect(texts).toEqual([
    'Thu 26 Nov, 17:00 GMT+8',
    '11月26日週四 17:00 GMT+8',
    '11월 26일 (목) 17:00 GMT+8',
  ]);
});

test('every month has three letters, but a whole name stays whole', () => {
  expect(full('2026-09-23T09:00:00Z', 'Asia/Taipei', 'en')).toBe('Wed 23 Sep, 17:00 GMT+8');
  expect(monthText('2026-09-01', 'en')).toBe('September 2026');
});

test('another year is named', () => {
  expect(full('2027-01-04T09:00:00Z', 'Europe/Dublin', 'en')).toBe('Mon 4 Jan 2027, 09:00 GMT+0');
  expect(full('2027-01-04T09:00:00Z', 'Europe/Dublin', 'ko')).toBe('2027년 1월 4일 (월) 09:00 GMT+0');
});

test('offsets are numeric, with half hours and a real minus', () => {
  expect([480, 330, 0, -480, -210].map(offsetText)).toEqual([
    'GMT+8',
    'GMT+5:30',
    'GMT+0',
    'GMT−8',
    'GMT−3:30',
  ]);
});

test('midnight is 00:00', () => {
  expect([0, 1439].map(clockText)).toEqual(['00:00', '23:59']);
});

test('a plain date is never shifted', () => {
  expect(locales.map((l) => dateText('2026-01-01', { year: true }, l))).toEqual([
    '1 Jan 2026',
    '2026年1月1日',
    '2026년 1월 1일',
  ]);
});

test('relative up to a week, by calendar days of the reader', () => {
  const from = (at: string, l: 'en' | 'zh-TW' | 'ko' = 'en') =>
    relativeText(table, 'Asia/Taipei', Date.parse(at), now, l);
  expect(from('2026-11-25T07:40:00Z')).toBe('in 28 minutes');
  expect(from('2026-11-26T11:12:00Z')).toBe('in 28 hours');
  expect(from('2026-11-26T19:13:00Z')).toBe('in 2 days');
  expect(from('2026-12-02T07:00:00Z', 'zh-TW')).toBe('7 天後');
  expect(from('2026-12-02T07:00:00Z', 'ko')).toBe('7일 후');
  expect(from('2026-12-04T07:00:00Z')).toBeUndefined();
});

test('spans', () => {
  expect(locales.map((l) => spanText(108, l))).toEqual(['1 hr 48 min', '1 小時 48 分鐘', '1시간 48분']);
  expect(spanText(0)).toBe('0 min');
  expect(spanText(3 * 1440)).toBe('3 days');
});

test('weeks begin on Monday and know their numbers', () => {
  expect(weekdays('short', 'en').map(([n, name]) => `${n} ${name}`)).toEqual([
    '1 Mon',
    '2 Tue',
    '3 Wed',
    '4 Thu',
    '5 Fri',
    '6 Sat',
    '0 Sun',
  ]);
});
