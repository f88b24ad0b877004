import { expect, test } from 'vitest';
import { type Change, isWhole, MOST_CHANGES, readChanges, writeChanges } from './changes';

const all: Change[] = [
  { kind: 'leaves', personId: 12, on: '2026-12-01' },
  { kind: 'moves', personId: 15, siteId: 3, zone: '' },
  { kind: 'moves', personId: 16, siteId: 0, zone: 'America/Port-au-Prince' },
  { kind: 'moves', personId: 17, siteId: 4, zone: 'Etc/GMT+5' },
  { kind: 'away', personId: 4, from: '2026-12-01', to: '2026-12-20' },
  {
    kind: 'hours',
    personId: 5,
    hours: [
      { weekday: 1, from: 540, to: 1080 },
      { weekday: 5, from: 1320, to: 1800 },
    ],
  },
  { kind: 'gains', personId: 5, serviceId: 7 },
];

test('a scenario is the same after its link', () => {
  expect(readChanges(writeChanges(all))).toEqual(all);
  expect(writeChanges(all.slice(0, 2))).toBe('leaves.12.2026-12-01~moves.15.3');
});

test('what nobody can read is left out', () => {
  expect(readChanges('')).toEqual([]);
  expect(readChanges('flies.3.2026~leaves.x.2026-12-01~leaves.3.2026-12-01')).toEqual([
    { kind: 'leaves', personId: 3, on: '2026-12-01' },
  ]);
  expect(readChanges('hours.5.1-540-1080_9-1-2_1-900-300')).toEqual([
    { kind: 'hours', personId: 5, hours: [{ weekday: 1, from: 540, to: 1080 }] },
  ]);
});

test('no more changes than the server compares at once', () => {
  const many = Array.from({ length: 30 }, (_, i) => `leaves.${i + 1}.2026-12-01`).join('~');
  expect(readChanges(many)).toHaveLength(MOST_CHANGES);
});

test('a zone that is no name is left out, and a move waits for a site or a zone', () => {
  const moves = readChanges('moves.3.0~moves.3.0.Asia/Taipei~moves.3.2~moves.3.0.<b>');
  expect(moves.map(isWhole)).toEqual([false, true, true, false]);
});

test('a change without its day or place waits', () => {
  expect(readChanges('leaves.3.').map(isWhole)).toEqual([false]);
  expect(readChanges('away.3.2026-12-09.2026-12-01').map(isWhole)).toEqual([false]);
  expect(all.map(isWhole)).toEqual([true, true, true, true, true, true, true]);
});
