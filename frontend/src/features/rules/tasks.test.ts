import { expect, test } from 'vitest';
import type { TaskSpec } from '#shared/api/schema';
import { movedBetween, stretchesOf } from './tasks';

const task = (key: string, stage = ''): TaskSpec => ({ key, stage, kind: 'reading', title: key });

test('tasks are moved when those that are in both stand in another order', () => {
  const [a, b, c] = [task('a'), task('b'), task('c')];
  expect(movedBetween([a, b], [b, a])).toBe(true);
  expect(movedBetween([a, b], [a, c, b])).toBe(false);
  expect(movedBetween([a, b, c], [a, c])).toBe(false);
});

test('a stage that comes again is a stretch of its own, so that the order stays', () => {
  const stretches = stretchesOf([task('a', 'One'), task('b', 'One'), task('c', 'Two'), task('d', 'One')]);
  expect(stretches.map((s) => [s.stage, s.tasks.length])).toEqual([
    ['One', 2],
    ['Two', 1],
    ['One', 1],
  ]);
});
