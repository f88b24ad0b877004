import { expect, test } from 'vitest';
import type { ImportReport } from '#shared/api/schema';
import { narrowed, placeOf, rowsOf, withFiles } from './model';

test('a pointer is a cell, a row or a whole file, whatever is in its name', () => {
  expect(placeOf('people.csv:12/email')).toEqual({ file: 'people.csv', row: 12, column: 'email' });
  expect(placeOf('a:2.csv:3')).toEqual({ file: 'a:2.csv', row: 3, column: '' });
  expect(placeOf('people.csv')).toEqual({ file: 'people.csv', row: 0, column: '' });
});

const report = {
  dryRun: true,
  changesLeft: 0,
  files: [],
  changes: [
    {
      file: 'people.csv',
      row: 4,
      thing: 'ada@example.com',
      added: false,
      fields: [{ column: 'title', from: 'A', to: 'B' }],
    },
    { file: 'people.csv', row: 2, thing: 'bo@example.com', added: true, fields: [] },
  ],
  wrong: [
    { pointer: 'people.csv:3/site', code: 'site-unknown', detail: 'There is no site nowhere.' },
    { pointer: 'people.csv:3/name', code: 'required', detail: 'This is needed.' },
    { pointer: 'x.csv', code: 'file-unknown', detail: 'Not known.' },
  ],
} as ImportReport;

test('rows come by file and row, with all that is not right about one in one place', () => {
  const rows = rowsOf(report, ['x.csv', 'people.csv']);
  expect(rows.map(({ file, row, kind }) => [file, row, kind])).toEqual([
    ['x.csv', 0, 'wrong'],
    ['people.csv', 2, 'added'],
    ['people.csv', 3, 'wrong'],
    ['people.csv', 4, 'changed'],
  ]);
  expect(rows[2]?.wrong.map(({ column }) => column)).toEqual(['site', 'name']);
  expect(narrowed(rows, { kind: 'wrong', file: 'people.csv' })).toHaveLength(1);
});

test('a mended file takes the place of the one before', () => {
  const before = [
    { name: 'a.csv', n: 1 },
    { name: 'b.csv', n: 1 },
  ];
  expect(
    withFiles(before, [
      { name: 'c.csv', n: 2 },
      { name: 'a.csv', n: 2 },
    ]),
  ).toEqual([
    { name: 'a.csv', n: 2 },
    { name: 'b.csv', n: 1 },
    { name: 'c.csv', n: 2 },
  ]);
});
