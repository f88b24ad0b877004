import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { printed } from './keys';
import { setSingleKeys } from './registry';
import { useHotkeyGroups, useHotkeyListener, useHotkeys } from './useHotkeys';

const ran = vi.fn();

function Page({ when = true }: { when?: boolean }) {
  useHotkeyListener();
  useHotkeys('Page', [
    { keys: 'j', text: 'Down', run: () => ran('j'), when },
    { keys: 'g i', text: 'Inbox', run: () => ran('g i') },
    { keys: 'i', text: 'Other', run: () => ran('i') },
    { keys: 'mod+Enter', text: 'Send', run: () => ran('send') },
    { keys: '?', text: 'Help', run: () => ran('?') },
    { keys: 'Enter', text: 'Open', run: () => ran('open') },
  ]);
  const groups = useHotkeyGroups();
  return (
    <>
      <textarea aria-label="Text" />
      <button type="button">Button</button>
      <p>{groups.flatMap((g) => g.hotkeys).filter((h) => h.when !== false).length}</p>
    </>
  );
}

const down = (init: KeyboardEventInit, on: Element = document.body) => fireEvent.keyDown(on, init);

afterEach(() => {
  ran.mockClear();
  setSingleKeys(true);
});

test('a key is its place on the board, whatever the layout types', () => {
  render(<Page />);
  down({ code: 'KeyJ', key: 'ㅓ' });
  expect(ran).toHaveBeenCalledWith('j');
});

test('typing and composing are left alone, sending with a modifier is not', () => {
  render(<Page />);
  const text = screen.getByLabelText('Text');
  down({ code: 'KeyJ', key: 'j' }, text);
  down({ code: 'KeyJ', key: 'j', isComposing: true });
  expect(ran).not.toHaveBeenCalled();
  down({ code: 'Enter', key: 'Enter', ctrlKey: true }, text);
  expect(ran).toHaveBeenCalledWith('send');
});

test('g and a letter go somewhere; the letter alone does its own', () => {
  render(<Page />);
  down({ code: 'KeyG', key: 'g' });
  down({ code: 'KeyI', key: 'i' });
  down({ code: 'KeyI', key: 'i' });
  expect(ran.mock.calls).toEqual([['g i'], ['i']]);
});

test('single keys can be turned off, others stay', () => {
  render(<Page />);
  setSingleKeys(false);
  down({ code: 'KeyJ', key: 'j' });
  down({ code: 'Slash', key: '?', shiftKey: true });
  down({ code: 'Enter', key: 'Enter', metaKey: true });
  expect(ran.mock.calls).toEqual([['send']]);
});

test('Enter on a button is the button’s', () => {
  render(<Page />);
  down({ code: 'Enter', key: 'Enter' }, screen.getByRole('button'));
  expect(ran).not.toHaveBeenCalled();
  down({ code: 'Enter', key: 'Enter' });
  expect(ran).toHaveBeenCalledWith('open');
});

test('what is off is not in the sheet', () => {
  const { rerender } = render(<Page />);
  expect(screen.getByText('6')).toBeInTheDocument();
  rerender(<Page when={false} />);
  expect(screen.getByText('5')).toBeInTheDocument();
});

test('keys are printed as on the keys', () => {
  expect(printed('g i')).toBe('G I');
  expect(printed('mod+Enter')).toBe('Ctrl ↵');
});
