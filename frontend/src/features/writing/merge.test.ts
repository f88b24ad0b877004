import { expect, test } from 'vitest';
import { merged, regionsOf, textOf } from './merge';

test('changes to other lines are put together', () => {
  expect(merged('a\nb\nc\nd', 'A\nb\nc\nd', 'a\nb\nc\nD\ne')).toBe('A\nb\nc\nD\ne');
  expect(merged('a\nb', 'a\nb', 'a\nx\nb')).toBe('a\nx\nb');
  expect(merged('', 'mine', '')).toBe('mine');
});

test('the same change twice is one', () => {
  expect(merged('a\nb', 'a\nc', 'a\nc')).toBe('a\nc');
});

test('changes to the same lines are to be chosen from', () => {
  expect(merged('a\nb', 'a\nx', 'a\ny')).toBeUndefined();
  const regions = regionsOf('a\nb\nc', 'a\nx\nc', 'a\ny\nc');
  expect(regions).toEqual([
    { kind: 'same', lines: ['a'] },
    { kind: 'change', mine: ['x'], theirs: ['y'], choice: 'mine', clash: true },
    { kind: 'same', lines: ['c'] },
  ]);
  const choose = (choice: 'theirs' | 'both') =>
    regions.map((r) => (r.kind === 'same' ? r : { ...r, choice }));
  expect(textOf(choose('theirs'))).toBe('a\ny\nc');
  expect(textOf(choose('both'))).toBe('a\nx\ny\nc');
});

test('one of both is lost nowhere: all of mine, or all of theirs', () => {
  const base = 'one\n\ntwo\n\nthree\n';
  const mine = 'ONE\n\ntwo and a half\n\nthree\n\nfour';
  const theirs = 'one\n\n2\n\nthree\nextra\n';
  const regions = regionsOf(base, mine, theirs);
  const all = (choice: 'mine' | 'theirs') =>
    textOf(regions.map((r) => (r.kind === 'same' ? r : { ...r, choice })));
  expect(all('mine')).toBe(mine);
  expect(all('theirs')).toBe(theirs);
});

test('what only one of them changed is chosen already', () => {
  const regions = regionsOf('a\nb\nc', 'a\nb\nC', 'A\nb\nc');
  expect(regions.filter((r) => r.kind === 'change').map((r) => [r.choice, r.clash])).toEqual([
    ['theirs', false],
    ['mine', false],
  ]);
});
