import { expect, test } from 'vitest';
import { criterionOf, freeKey, newCriterion, rubricsDiffer, wireOf } from './criteria';

const depth = criterionOf({
  key: 'depth',
  title: 'Depth',
  meets: 3,
  options: [
    { label: 'Missing', anchor: 'a' },
    { label: 'Developing', anchor: 'b' },
    { label: 'Meets', anchor: 'c' },
    { label: 'Exceeds', anchor: 'd' },
  ],
});

test('a new criterion speaks of its options as the others do, without a key or anchors', () => {
  const fresh = newCriterion(depth);
  expect(fresh.key).toBe('');
  expect(fresh.options.map((o) => o.label)).toEqual(['Missing', 'Developing', 'Meets', 'Exceeds']);
  expect(fresh.options.every((o) => o.anchor === '')).toBe(true);
});

test('what has a key keeps it when its title changes; what is new gets one of its own', () => {
  const sent = wireOf([
    { ...depth, title: 'Technical depth' },
    { ...newCriterion(depth), title: 'Depth' },
    { ...newCriterion(depth), title: '根本原因' },
  ]);
  expect(sent.map((c) => c.key)).toEqual(['depth', 'depth-2', 'criterion']);
  expect(sent[0]?.meets).toBe(3);
});

test('a key is made of Latin letters and digits', () => {
  expect(freeKey('  Root cause & évidence! ', [], 'x')).toBe('root-cause-evidence');
  expect(freeKey('증빙', ['x'], 'x')).toBe('x-2');
});

test('two rubrics are the same unless something was added, left out, changed or moved', () => {
  expect(rubricsDiffer({ added: [], removed: [], changed: [], moved: false })).toBe(false);
  expect(rubricsDiffer({ added: [], removed: [], changed: [], moved: true })).toBe(true);
});
