import { type KeyboardEvent, useRef, useState } from 'react';
import { moved, type Place } from './heat';

export type GridKeys = {
  onKeyDown: (event: KeyboardEvent) => void;
  /** One cell alone is reached by Tab; from there the arrows lead. */
  tabIndex: (row: number, column: number) => 0 | -1;
  onFocus: (row: number, column: number) => void;
  ref: React.RefObject<HTMLTableElement | null>;
};

type Size = { rows: number; columns: number };

/** Arrows, Home and End in a grid; Enter or the space bar opens the cell. Cells say where they are in data-at. */
export function useGridKeys(size: Size, open: (row: number, column: number) => void): GridKeys {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const ref = useRef<HTMLTableElement>(null);
  const here = { row: Math.min(at.row, Math.max(0, size.rows - 1)), column: at.column };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.dataset.at) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(here.row, here.column);
      return;
    }
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : moved(here, event.key, size);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    ref.current?.querySelector<HTMLElement>(`[data-at="${next.row}:${next.column}"]`)?.focus();
  };
  return {
    ref,
    onKeyDown,
    onFocus: (row, column) => setAt({ row, column }),
    tabIndex: (row, column) => (row === here.row && column === here.column ? 0 : -1),
  };
}
