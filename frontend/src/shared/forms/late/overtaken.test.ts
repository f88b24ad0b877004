import { expect, test } from 'vitest';
import { byKey, piecesOf, putRow, type Told } from './overtaken';

const say = (value: unknown): string => String(value ?? '');
const told: Told<never>[] = ['name', 'title', 'target', 'site'].map((name) => ({
  name,
  label: name,
  text: say,
}));
const base = { name: 'EKS', title: 'Old', target: '5', site: '1' };

test('what only one side changed stands; what both changed is asked, with what was typed', () => {
  const mine = { ...base, name: 'EKS two', title: 'Mine' };
  const theirs = { ...base, title: 'Theirs', target: '8' };
  const found = piecesOf(told, base, mine, theirs);
  expect(found.map(({ name, both, side }) => [name, both, side])).toEqual([
    ['name', false, 'mine'],
    ['title', true, 'mine'],
    ['target', false, 'theirs'],
  ]);
  expect(found[1]).toMatchObject({ mineText: 'Mine', theirsText: 'Theirs' });
});

test('the same change on both sides is no question', () => {
  const both = { ...base, target: '7' };
  expect(piecesOf(told, base, both, { ...both })).toEqual([]);
});

type Row = { key: string; text: string };
const key = (row: Row): string => row.key;
const rows = (...keys: string[]): Row[] => keys.map((k) => ({ key: k, text: k }));

test('a row that one side added or took out is a field of its own', () => {
  const began = byKey(rows('a', 'b'), key);
  const mine = byKey(rows('a', 'b', 'c'), key);
  const theirs = byKey(rows('b'), key);
  const names = ['a', 'b', 'c'].map((name) => ({ name, label: name, text: say }));
  expect(piecesOf(names, began, mine, theirs).map(({ name, both, side }) => [name, both, side])).toEqual([
    ['a', false, 'theirs'],
    ['c', false, 'mine'],
  ]);
});

test('a row goes into its place, out of the list, and back to where it stood', () => {
  const list = rows('a', 'b', 'c');
  expect(putRow(list, 'b', { key: 'b', text: 'B' }, key, []).map((r) => r.text)).toEqual(['a', 'B', 'c']);
  const without = putRow(list, 'b', undefined, key, []);
  expect(without.map(key)).toEqual(['a', 'c']);
  expect(putRow(without, 'b', { key: 'b', text: 'b' }, key, [list]).map(key)).toEqual(['a', 'b', 'c']);
  expect(putRow(without, 'x', { key: 'x', text: 'x' }, key, []).map(key)).toEqual(['x', 'a', 'c']);
});
