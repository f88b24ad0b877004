import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ifMatch, useOnce } from './edit';
import { returnPath } from './session';

test('a revision becomes the ETag that the server gave', () => {
  expect(ifMatch(12)).toEqual({ 'If-Match': '"12"' });
  expect(ifMatch('"12"')).toEqual({ 'If-Match': '"12"' });
});

test('the key of an act stays until the act went through', () => {
  const { result, rerender } = renderHook(useOnce);
  const first = result.current.init.headers['Idempotency-Key'];
  rerender();
  expect(result.current.init.headers['Idempotency-Key']).toBe(first);
  act(() => result.current.renew());
  expect(result.current.init.headers['Idempotency-Key']).not.toBe(first);
});

test.each([
  ['/cases/7?tab=diff#b2', '/cases/7?tab=diff#b2'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/sign-in?next=/x', '/'],
  [undefined, '/'],
])('after signing in, %s leads to %s', (asked, path) => {
  expect(returnPath(asked)).toBe(path);
});
