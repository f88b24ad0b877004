const rowsOf = (list: HTMLElement | null): Element[] => [...(list?.querySelectorAll('[data-row]') ?? [])];

/** The place of the row that has the focus. */
export const rowWithFocus = (list: HTMLElement | null): number =>
  Math.max(
    0,
    rowsOf(list).findIndex((row) => row.contains(document.activeElement)),
  );

const AFTER_REFETCH = 300;

/** After an answer its row goes, and the next stands in its place. */
export function focusRow(list: HTMLElement | null, index: number): void {
  setTimeout(() => {
    const rows = rowsOf(list);
    rows[Math.min(index, rows.length - 1)]?.querySelector<HTMLElement>('a, button')?.focus();
  }, AFTER_REFETCH);
}
