import { type RefObject, useCallback } from 'react';
import { m } from '../i18n/gen/ui';
import type { Hotkey } from './registry';
import { useHotkeys } from './useHotkeys';

const SELECTOR = '[data-row]';

/** What of a row takes the focus: itself if it can, else its first link or button. */
const target = (row: Element | undefined): HTMLElement | null => {
  if (!(row instanceof HTMLElement)) return null;
  return row.tabIndex >= 0 ? row : row.querySelector<HTMLElement>('a, button');
};

type Options = {
  /** The name of the list in the sheet of shortcuts. */
  name: string;
  /** More keys that act on the row with the focus; they get its place. */
  keys?: readonly { keys: string; text: string; run: (index: number) => void }[];
};

/** j and k move the focus through the rows (data-row) of a container; Enter opens what has it. */
export function useListKeys(container: RefObject<HTMLElement | null>, { name, keys = [] }: Options): void {
  const rows = useCallback(
    (): Element[] => [...(container.current?.querySelectorAll(SELECTOR) ?? [])],
    [container],
  );
  const current = (): number => rows().findIndex((row) => row.contains(document.activeElement));
  const move = (by: number): void => {
    const all = rows();
    const at = current();
    const next = at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by));
    target(all[next])?.focus();
  };
  const own = keys.map(
    (key): Hotkey => ({
      ...key,
      run: () => {
        const at = current();
        if (at >= 0) key.run(at);
      },
    }),
  );
  useHotkeys(name, [
    { keys: 'j', text: m.keyNext(), run: () => move(1) },
    { keys: 'k', text: m.keyPrevious(), run: () => move(-1) },
    ...own,
  ]);
}
