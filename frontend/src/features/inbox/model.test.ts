import { expect, test } from 'vitest';
import type { InboxItem } from '#shared/api/schema';
import { bySection, targetOf } from './model';
import { isReady } from './Question';

const item = (some: Partial<InboxItem>): InboxItem =>
  ({ turn: 'mine', urgency: 'waits', subject: { kind: 'task', id: 7 }, ...some }) as InboxItem;

test('the server decides the order; what is nobody’s turn is only told, at the end', () => {
  const told = item({ turn: 'nobody', urgency: 'soon', title: 'told' });
  const late = item({ urgency: 'overdue', title: 'late' });
  const first = item({ title: 'first' });
  const second = item({ title: 'second' });
  const names = bySection([told, late, first, second]).map((s) => [s.name, s.items.map((i) => i.title)]);
  expect(names).toEqual([
    ['overdue', ['late']],
    ['waits', ['first', 'second']],
    ['coming', ['told']],
  ]);
});

test('a row leads to where the thing is dealt with', () => {
  expect(targetOf(item({}))).toEqual({ to: '/path/tasks/$id', params: { id: '7' } });
  const seat = item({ subject: { kind: 'seat', id: 3 }, within: { kind: 'interview', id: 9 } });
  expect(targetOf(seat)).toEqual({ to: '/interviews/$id', params: { id: '9' } });
  const show = { kind: 'show_case', id: 5 };
  expect(targetOf(item({ subject: show, as: 'author' }))?.to).toBe('/cases/$id/write');
  expect(targetOf(item({ subject: show, as: 'coordinator' }))?.to).toBe('/cases/$id');
  expect(targetOf(item({ subject: { kind: 'comet', id: 1 } }))).toBeUndefined();
});

test('nothing is answered for a person: a conflict is asked, a reason is written', () => {
  const blank = { reason: ' ', choice: '' };
  expect(isReady('nothing', blank)).toBe(true);
  expect(isReady('note', blank)).toBe(true);
  expect(isReady('reason', blank)).toBe(false);
  expect(isReady('choice', blank)).toBe(false);
  expect(isReady('conflict', blank)).toBe(false);
  expect(isReady('conflict', { ...blank, conflict: 'none' })).toBe(true);
});
