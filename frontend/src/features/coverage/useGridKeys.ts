import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { moved, type Place } from './heat';

export type GridKeys = {
  /** What the table listens for in the place of its cells, of which there are thousands. */
  table: {
    ref: React.RefObject<HTMLTableElement | null>;
    onKeyDown: (event: KeyboardEvent) => void;
    onFocus: (event: FocusEvent) => void;
    onClick: (event: MouseEvent) => void;
  };
  /** One cell alone is reached by Tab; from there the arrows lead. Nothing for the rows it is not in. */
  tabColumn: (row: number) => number | undefined;
};

type Size = { rows: number; columns: number };

/** Where a cell says that it is, in its data-at. */
function placeOf(target: EventTarget): Place | undefined {
  if (!(target instanceof HTMLElement) || !target.dataset.at) return undefined;
  const [row = 0, column = 0] = target.dataset.at.split(':').map(Number);
  return { row, column };
}

/** Arrows, Home and End in a grid; Enter, the space bar or a click opens the cell. */
export function useGridKeys(size: Size, open: (row: number, column: number) => void): GridKeys {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const ref = useRef<HTMLTableElement>(null);
  const here = { row: Math.min(at.row, Math.max(0, size.rows - 1)), column: at.column };
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = placeOf(event.target);
    if (!from) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(from.row, from.column);
      return;
    }
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : moved(from, event.key, size);
    if (!next) return;
    event.preventDefault();
    ref.current?.querySelector<HTMLElement>(`[data-at="${next.row}:${next.column}"]`)?.focus();
  };
  const onFocus = (event: FocusEvent): void => {
    const place = placeOf(event.target);
    if (place) setAt(place);
  };
  const onClick = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (place) open(place.row, place.column);
  };
  return {
    table: { ref, onKeyDown, onFocus, onClick },
    tabColumn: (row) => (row === here.row ? here.column : undefined),
  };
}
