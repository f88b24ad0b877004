import { expect, test } from 'vitest';
import type { Job, JobKind } from '#shared/api/schema';
import { mailOf, momentOf, troublesOf } from './model';
import { readSearch } from './search';

const kind = (some: Partial<JobKind>): JobKind => ({
  kind: 'mail',
  title: 'E-mail',
  waiting: 0,
  running: 0,
  dead: 0,
  done: 0,
  nextAt: null,
  lastAt: null,
  late: false,
  ...some,
});

const rest = { dead: [], mailServer: '', now: '2026-11-16T09:00:00Z' };

test('what is late comes before what was given up, which is counted over all kinds', () => {
  const kinds = [kind({ dead: 2 }), kind({ kind: 'webhook', title: 'Webhooks', dead: 1, late: true })];
  expect(troublesOf({ kinds, ...rest })).toEqual([
    { kind: 'late', title: 'Webhooks' },
    { kind: 'dead', count: 3 },
  ]);
  expect(troublesOf({ kinds: [kind({ waiting: 9 })], ...rest })).toEqual([]);
});

test('mail is the kind that sends one message', () => {
  const mail = kind({ waiting: 4 });
  expect(mailOf({ kinds: [kind({ kind: 'digest' }), mail], ...rest })).toBe(mail);
});

test('a job that waits shows when it may begin, one that is over when it ended', () => {
  const job = { runAt: 'run', startedAt: 'start', endedAt: 'end' };
  const at = (state: Job['state']) => momentOf({ ...job, state } as Job);
  expect([at('waiting'), at('running'), at('dead'), at('done')]).toEqual(['run', 'start', 'end', 'end']);
});

test('the address names a state that there is, and is silent of what was given up', () => {
  expect(readSearch({ state: 'waiting', kind: 'mail' })).toEqual({ state: 'waiting', kind: 'mail' });
  expect(readSearch({ state: 'dead' })).toEqual({});
  expect(readSearch({ state: 'lost', kind: 7 })).toEqual({});
});
