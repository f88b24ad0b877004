import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useDraft } from './draft';

test('what was written outlives a reload, and is gone once it was sent', () => {
  const first = renderHook(() => useDraft('evidence:1', ''));
  act(() => first.result.current.set('half a thought'));
  first.unmount();
  const again = renderHook(() => useDraft('evidence:1', ''));
  expect(again.result.current).toMatchObject({ text: 'half a thought', dirty: true, kept: true });
  act(() => again.result.current.clear());
  expect(renderHook(() => useDraft('evidence:1', '')).result.current.dirty).toBe(false);
});

test('a text that was handed in elsewhere meanwhile is noticed, and can be written on from', () => {
  const { result, rerender } = renderHook(({ server }) => useDraft('evidence:2', server), {
    initialProps: { server: 'one' },
  });
  act(() => result.current.set('one and mine'));
  expect(result.current.overtaken).toBe(false);
  rerender({ server: 'two' });
  expect(result.current).toMatchObject({ overtaken: true, text: 'one and mine' });
  act(() => result.current.rebase());
  expect(result.current).toMatchObject({ overtaken: false, text: 'one and mine' });
});

test('a browser that keeps nothing says so', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  const { result } = renderHook(() => useDraft('evidence:3', ''));
  act(() => result.current.set('typed'));
  expect(result.current).toMatchObject({ text: 'typed', dirty: true, kept: false });
});
