import { expect, test } from 'vitest';
import type { CaseSupply } from '#shared/api/schema';
import { told } from './model';

const supply: CaseSupply = {
  candidacy: 7,
  stage: 'building',
  service: { id: 3, slug: 'eks', name: 'EKS' },
  bar: { id: 1, number: 2 },
  needed: 3,
  approved: 1,
  missing: 2,
  text: '2 more approved cases, one of them level 3 or higher',
  levels: [
    { level: 2, needed: 1, approved: 1, missing: 0, onTheWay: 1 },
    { level: 3, needed: 1, approved: 0, missing: 1, onTheWay: 1 },
  ],
  left: 2,
};

test('of any level and of each that is short, also where nothing is on the way', () => {
  expect(told(supply)).toEqual({
    short: [
      { level: 0, missing: 2, onTheWay: 0 },
      { level: 3, needed: 1, approved: 0, missing: 1, onTheWay: 1 },
    ],
    cases: [],
    left: 2,
  });
});

test('where there are enough and only a level is short, only that is told', () => {
  const enough = { ...supply, approved: 3, missing: 1 };
  expect(told(enough)?.short.map(({ level }) => level)).toEqual([3]);
});

test('nothing where no case is missing, or where these cases are not for the reader', () => {
  expect(told({ ...supply, missing: 0, left: 0 })).toBeUndefined();
  const { left: _, ...unseen } = supply;
  expect(told(unseen)).toBeUndefined();
});
