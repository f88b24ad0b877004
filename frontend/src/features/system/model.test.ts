import { expect, test } from 'vitest';
import type { System, SystemSweep } from '#shared/api/schema';
import { sweepState, troublesOf } from './model';

const sweep = (some: Partial<SystemSweep>): SystemSweep => ({
  name: 'training',
  beganAt: '2026-11-20T10:00:00Z',
  endedAt: '2026-11-20T10:00:01Z',
  node: 'one',
  done: 0,
  failures: 0,
  failedAt: null,
  failure: '',
  late: false,
  ...some,
});

const system = (some: Partial<System>): System => ({
  version: 'dev',
  go: 'go1.26',
  demo: false,
  now: '2026-11-20T10:00:30Z',
  database: { engine: 'sqlite', version: '3', migration: 9, pending: false },
  zones: { version: '2026f', source: 'built in', releasedOn: '2026-10-01', exact: true, stale: false },
  nodes: [],
  sweeps: [],
  ...some,
});

test('a sweep that is late is late, whatever else it is', () => {
  expect(sweepState(sweep({ late: true, failures: 3 }))).toBe('late');
  expect(sweepState(sweep({ failures: 3 }))).toBe('troubled');
  expect(sweepState(sweep({ beganAt: null }))).toBe('waiting');
  expect(sweepState(sweep({}))).toBe('well');
});

test('what wants attention is told with its number, servers of two versions too', () => {
  expect(troublesOf(system({ sweeps: [sweep({})] }))).toEqual([]);
  const node = { name: 'one', startedAt: '2026-11-20T09:00:00Z', seenAt: '2026-11-20T10:00:00Z' };
  const nodes = [
    { ...node, version: 'v1' },
    { ...node, name: 'two', version: 'v2' },
  ];
  const sweeps = [sweep({ late: true }), sweep({ late: true }), sweep({ failures: 1 })];
  expect(troublesOf(system({ nodes, sweeps }))).toEqual([
    { kind: 'late', count: 2 },
    { kind: 'troubled', count: 1 },
    { kind: 'versions' },
  ]);
});
