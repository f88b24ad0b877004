import { expect, test } from 'vitest';
import { reportQuery } from './reportQuery';
import { changed, closed, daysOfAddress, hourQuery, readSearch } from './search';
import { toggled } from './Weekdays';

test('what cannot be is left out of the address', () => {
  expect(
    readSearch({ by: 'moon', week: '48', hour: 24, service: 'x', day: 'today', weekdays: '1,9' }),
  ).toEqual({});
  expect(readSearch({ by: 'risk', week: '2026-W48', hour: 0, service: 12, weekdays: 6 })).toEqual({
    by: 'risk',
    week: '2026-W48',
    hour: 0,
    service: 12,
    weekdays: '6',
  });
});

test('what is chosen away leaves the address; closing the hour keeps the filter', () => {
  const search = readSearch({ family: 'Storage', service: 4, hour: 6, day: '2026-11-25' });
  expect(changed(search, { family: '' })).not.toHaveProperty('family');
  expect(closed(search)).toEqual({ family: 'Storage' });
});

test('Monday to Friday is not said; the last day stays', () => {
  expect(daysOfAddress(toggled([1, 2, 3, 4, 5], 6))).toBe('1,2,3,4,5,6');
  expect(daysOfAddress(toggled([1, 2, 3, 4, 5, 6], 6))).toBe('');
  expect(toggled([0], 0)).toEqual([0]);
});

test('the server and a download are asked the same', () => {
  const filter = readSearch({ week: '2026-W48', weekdays: '0,6', family: 'AI & more' });
  expect(hourQuery(filter)).toEqual({ week: '2026-W48', weekdays: [0, 6], family: 'AI & more' });
  expect(reportQuery('hour', filter)).toEqual({ week: '2026-W48', family: 'AI & more', weekdays: [0, 6] });
  expect(reportQuery('hour', {})).toEqual({});
});

test('a table is carried away as it is shown, whatever the others are narrowed to', () => {
  const search = readSearch({
    week: '2026-W48',
    weekdays: '6',
    family: 'Storage',
    region: 'apac',
    manager: 3,
    language: 'ko',
    only: 'below_target',
  });
  const { only: _, ...all } = search;
  expect(reportQuery('risk', search)).toEqual({ ...all, weekdays: [6] });
  expect(reportQuery('region', search)).toEqual({ family: 'Storage', only: 'below_target' });
  expect(reportQuery('forecast', search)).toEqual({ family: 'Storage' });
});
