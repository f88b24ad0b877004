import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useSoleWriter } from './sole';

const settle = () => act(() => new Promise((done) => setTimeout(done, 260)));

test('one window writes, another takes over when asked to', async () => {
  const give = vi.fn(async () => {});
  const first = renderHook(() => useSoleWriter('draft-1', give));
  await settle();
  expect(first.result.current.state).toBe('here');
  const second = renderHook(() => useSoleWriter('draft-1', async () => {}));
  await settle();
  expect(second.result.current.state).toBe('elsewhere');
  await act(() => second.result.current.take());
  await settle();
  expect(give).toHaveBeenCalledOnce();
  expect(first.result.current.state).toBe('elsewhere');
  expect(second.result.current.state).toBe('here');
});

test('another text has nothing to do with it', async () => {
  renderHook(() => useSoleWriter('draft-2', async () => {}));
  const other = renderHook(() => useSoleWriter('draft-3', async () => {}));
  await settle();
  expect(other.result.current.state).toBe('here');
});

test('two that ask at the same moment agree on one', async () => {
  const both = [1, 2].map(() => renderHook(() => useSoleWriter('draft-4', async () => {})));
  await settle();
  expect(both.map((w) => w.result.current.state).sort()).toEqual(['elsewhere', 'here']);
});
