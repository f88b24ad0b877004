import { expect, test } from 'vitest';
import type { ServiceDeveloper } from '#shared/api/schema';
import { blankService, bodyOf, sorted, timeOf } from './model';

test('the last day is still one of developing, the first one already', () => {
  expect(timeOf({ from: null, until: '2026-11-20' }, '2026-11-20')).toBe('now');
  expect(timeOf({ from: null, until: '2026-11-19' }, '2026-11-20')).toBe('past');
  expect(timeOf({ from: '2026-11-21', until: null }, '2026-11-20')).toBe('coming');
});

test('who develops it now comes first', () => {
  const developer = (name: string, from: string | null, until: string | null) =>
    ({ person: { name }, from, until }) as ServiceDeveloper;
  const all = [
    developer('Old', null, '2020-01-01'),
    developer('Zoe', null, null),
    developer('Ana', null, null),
  ];
  expect(sorted(all, '2026-11-20').map((d) => d.person.name)).toEqual(['Ana', 'Zoe', 'Old']);
});

test('an empty day is nothing and an empty target none', () => {
  expect(bodyOf({ ...blankService, targetSmes: '' })).toMatchObject({ launchedOn: null, targetSmes: 0 });
});
