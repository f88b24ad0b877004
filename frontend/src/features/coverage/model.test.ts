import { expect, test } from 'vitest';
import type { CoverageRow } from '#shared/api/schema';
import { arriving, regionRisk, riskOf, worldRisk } from './model';

test('a cell tells risk: nobody and one alone stand out, whatever is wanted', () => {
  expect([0, 1, 2, 4, 5, 9, 10].map((n) => riskOf(n, 5))).toEqual([
    'none',
    'one',
    'under',
    'under',
    'enough',
    'enough',
    'deep',
  ]);
  expect([0, 1, 2, 3, 4].map(regionRisk)).toEqual(['none', 'one', 'enough', 'enough', 'deep']);
});

const row = (target: number, counting: number): CoverageRow =>
  ({ target, world: { counting, candidacies: null } }) as unknown as CoverageRow;

test('without a target, fewer than five in the world is under', () => {
  expect(worldRisk(row(0, 4))).toBe('under');
  expect(worldRisk(row(3, 4))).toBe('enough');
});

test('stages without anybody are left out; who may not know of candidacies sees none', () => {
  const known = row(0, 0);
  known.world.candidacies = { building: 2, ready: 0, scheduling: 0, scheduled: 1, voting: 0 };
  expect(arriving(known)).toEqual([
    { stage: 'building', count: 2 },
    { stage: 'scheduled', count: 1 },
  ]);
  expect(arriving(row(0, 0))).toEqual([]);
});
