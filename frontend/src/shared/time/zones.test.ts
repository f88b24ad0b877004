import { expect, test } from 'vitest';
import { sampleClock } from '#test/clock';
import { cityOf, localAt, resolveLocal, zoneTable } from './zones';

const table = zoneTable(sampleClock);
const at = (s: string) => Date.parse(s);
const iso = (n: number) => new Date(n).toISOString().slice(0, 16);

test.each([
  ['Asia/Kolkata', '2026-12-01T18:45Z', '2026-12-02', 15, 330],
  ['America/Los_Angeles', '2026-12-01T07:59Z', '2026-11-30', 1439, -480],
  ['Pacific/Kiritimati', '2026-12-31T10:00Z', '2027-01-01', 0, 840],
  ['Europe/Dublin', '2026-10-25T00:59Z', '2026-10-25', 119, 60],
  ['Europe/Dublin', '2026-10-25T01:00Z', '2026-10-25', 60, 0],
])('%s at %s', (zone, instant, date, minutes, offset) => {
  expect(localAt(table, zone, at(instant))).toMatchObject({ date, minutes, offset });
});

test('where the table does not reach, UTC is shown', () => {
  expect(localAt(table, 'Asia/Taipei', at('2020-01-01T00:00Z')).offset).toBe(0);
  expect(localAt(table, 'Mars/Olympus', at('2026-11-26T09:00Z'))).toMatchObject({ minutes: 540, offset: 0 });
});

test('a skipped time is the first instant after the gap', () => {
  const gap = resolveLocal(table, 'Europe/Dublin', '2027-03-28', 90);
  expect(gap.kind).toBe('gap');
  expect(iso(gap.at)).toBe('2027-03-28T01:00');
});

test('a repeated time has two instants', () => {
  const twice = resolveLocal(table, 'Europe/Dublin', '2026-10-25', 90);
  expect(twice.kind === 'overlap' && [iso(twice.at), iso(twice.second)]).toEqual([
    '2026-10-25T00:30',
    '2026-10-25T01:30',
  ]);
});

test('any other time has one, also across the date line', () => {
  expect(resolveLocal(table, 'Pacific/Kiritimati', '2027-01-01', 0)).toEqual({
    kind: 'one',
    at: at('2026-12-31T10:00Z'),
  });
});

test('a city is that of the site, unless somebody lives in another zone', () => {
  expect(cityOf(table, { zone: 'Asia/Kolkata', siteId: 3 })).toBe('Bengaluru');
  expect(cityOf(table, { zone: 'America/Los_Angeles', siteId: 3 })).toBe('Seattle');
  expect(cityOf(table, { zone: 'America/Port_of_Spain' })).toBe('Port of Spain');
});
