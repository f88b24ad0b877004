import { expect, test } from 'vitest';
import type { LibraryCase, ShowCasePage } from '#shared/api/schema';
import { minutesOf, relatedTo, saidOf } from './model';
import { isNarrowed, readLibrarySearch, tidy } from './search';

test('a question in the address is read as far as it can be asked', () => {
  expect(readLibrarySearch({ q: '節點', service: 'eks', minLevel: '2', level: 9, author: 'x' })).toEqual({
    q: '節點',
    service: 'eks',
    minLevel: 2,
  });
  expect(readLibrarySearch({ q: 502 })).toEqual({ q: '502' });
  expect(tidy({ q: '  ', service: '', level: 3 })).toEqual({ level: 3 });
  expect(isNarrowed(readLibrarySearch({}))).toBe(false);
});

test('the nearest in level is read next', () => {
  const of = (id: number, level: number) => ({ id, level }) as LibraryCase;
  expect(relatedTo(1, 3, [of(1, 3), of(2, 1), of(3, 4), of(4, 3)]).map((c) => c.id)).toEqual([4, 3, 2]);
});

test('only released reviews of the version in the library are quoted', () => {
  const review = (part: object) => ({ versionNumber: 2, releasedAt: 'x', late: false, ...part });
  const page = {
    currentVersion: 2,
    reviews: [review({}), review({ late: true }), review({ releasedAt: null }), review({ versionNumber: 1 })],
  };
  expect(saidOf(page as unknown as ShowCasePage)).toHaveLength(1);
  expect(saidOf(undefined)).toEqual([]);
});

test('how long reading takes, also where words are not parted', () => {
  expect(minutesOf('word '.repeat(600))).toBe(3);
  expect(minutesOf('字'.repeat(800))).toBe(2);
  expect(minutesOf('')).toBe(1);
});
