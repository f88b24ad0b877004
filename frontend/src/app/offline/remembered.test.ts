import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { recall, remember } from './remembered';

const me = ['get', '/me', {}];
const draft = ['get', '/show-cases/{id}/draft', { params: { path: { id: 7 } } }];
const inbox = ['get', '/me/inbox', {}];

function known() {
  const queries = new QueryClient();
  queries.setQueryData(me, { id: 1 });
  remember(queries);
  return queries;
}

test('a window that is loaded anew knows who reads, and the draft as it last was', () => {
  const before = known();
  before.setQueryData(draft, { body: 'one' });
  before.setQueryData(draft, { body: 'two' }, { updatedAt: 1000 });
  const after = new QueryClient();
  expect(recall(after)).toBe(true);
  expect(after.getQueryData(me)).toEqual({ id: 1 });
  expect(after.getQueryData(draft)).toEqual({ body: 'two' });
  expect(after.getQueryState(draft)?.dataUpdatedAt).toBe(1000);
});

test('nothing else that was read stays in the browser', () => {
  known().setQueryData(inbox, { items: ['secret'] });
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('secret');
});

test('whoever signs out leaves nothing behind', () => {
  const queries = known();
  queries.setQueryData(draft, { body: 'one' });
  queries.clear();
  expect(sessionStorage).toHaveLength(0);
  expect(recall(new QueryClient())).toBe(false);
});
