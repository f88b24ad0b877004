import { expect, test } from 'vitest';
import type { PersonHolds } from '#shared/api/schema';
import { blankIdentity, bodyOf, held, isName } from './model';

test('an empty day is nothing, and a site its number', () => {
  expect(bodyOf({ ...blankIdentity, name: 'Ana', siteId: '3' })).toMatchObject({
    siteId: 3,
    startedOn: null,
    leavesOn: null,
    managerId: null,
  });
});

test('only what is held is told', () => {
  const nothing = { mentoring: [], standingIn: [], reviewing: [], offered: [], seats: [], ballots: [] };
  const holds = { ...nothing, candidate: [], reports: [4, 5] } as PersonHolds;
  expect(held(holds)).toEqual([['reports', 2]]);
});

test('the name must be typed as it is', () => {
  expect(isName(' Ana Kovač ', 'Ana Kovač')).toBe(true);
  expect(isName('ana kovač', 'Ana Kovač')).toBe(false);
});
