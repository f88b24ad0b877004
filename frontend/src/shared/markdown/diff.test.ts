import { expect, test } from 'vitest';
import { blocksOf, countChanges, diffBlocks } from './blocks';
import { diffSides } from './sides';
import { tidyHunks, wordHunks } from './words';

test('fenced code stays one block', () => {
  expect(blocksOf('a\n\n```sql\nselect 1\n\nfrom t\n```\n\nb')).toHaveLength(3);
});

test('changes that only spaces part are one change', () => {
  const hunks = wordHunks('Monday morning after', 'Monday at 09:40 KST after', 'en');
  expect(hunks.filter((h) => 'after' in h)).toEqual([{ before: 'morning ', after: 'at 09:40 KST ' }]);
});

test('Chinese is compared word by word', () => {
  const hunks = wordHunks('客戶變更了參數設定', '客戶調整了參數設定', 'zh-TW');
  expect(hunks.find((h) => 'after' in h)).toEqual({ before: '變更', after: '調整' });
});

test('links and code are not cut', () => {
  const hunks = wordHunks(
    '[the page](https://a.example/1) `30s`',
    '[the page](https://a.example/2) `300s`',
    'en',
  );
  expect(hunks.filter((h) => 'after' in h)).toEqual([
    { before: '[the page](https://a.example/1) `30s`', after: '[the page](https://a.example/2) `300s`' },
  ]);
});

test('a space at the edge of what was added stays outside of the mark', () => {
  expect(tidyHunks('lag grew', 'lag grew fast', 'en')).toEqual([
    { same: 'lag grew' },
    { same: ' ' },
    { before: '', after: 'fast' },
  ]);
});

test('marks stay behind the sign of a list', () => {
  const [block] = diffBlocks('1. slots\n2. writes', '1. slots\n2. writes\n3. history', 'en');
  expect(block?.source).toBe('1. slots\n2. writes\n3. \uE000history\uE002');
});

test('a document says how much of it changed', () => {
  const blocks = diffBlocks('# A\n\none\n\ntwo', '# A\n\none more\n\nthree\n\ntwo', 'en');
  expect(blocks.map((b) => b.kind)).toEqual(['same', 'changed', 'added', 'same']);
  expect(countChanges(blocks)).toBe(2);
});

test('code that changed is shown before and after, without marks in it', () => {
  const blocks = diffBlocks('```\na\n```', '```\nb\n```', 'en');
  expect(blocks.map(({ kind, source }) => [kind, source])).toEqual([
    ['removed', '```\na\n```'],
    ['added', '```\nb\n```'],
  ]);
});

test('a table that changed is shown before and after, since marks would tear its cells', () => {
  const blocks = diffBlocks('| a |\n|---|\n| 1 |', '| a | b |\n|---|---|\n| 1 | 2 |', 'en');
  expect(blocks.map((b) => b.kind)).toEqual(['removed', 'added']);
});

test('lines that went are shown whole', () => {
  expect(diffBlocks('one\ntwo\nthree', 'one', 'en').map((b) => b.kind)).toEqual(['removed', 'added']);
});

test('authors cannot forge marks', () => {
  expect(blocksOf('a\uE000b\uE002')).toEqual([{ text: 'a\uFFFDb\uFFFD', from: 0 }]);
});

test('sides count their own lines', () => {
  const rows = diffSides('a\nb\nd', 'a\nc\nx\nd', 'en');
  expect(rows.map((r) => [r.kind, r.left?.line, r.right?.line])).toEqual([
    ['same', 1, 1],
    ['changed', 2, 2],
    ['added', undefined, 3],
    ['same', 3, 4],
  ]);
});

test('a paragraph that came in between does not make the ones behind it changed', () => {
  const before = 'The write rate had not changed.\n\nReplay waited for the query.';
  const after =
    'Finance could not close its books.\n\nThe write rate had not changed at all.\n\nReplay waited for the query.';
  expect(diffBlocks(before, after, 'en').map((b) => b.kind)).toEqual(['added', 'changed', 'same']);
});
