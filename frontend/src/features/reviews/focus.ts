/** The grades, and what else is on the desk, are found by attributes: data-place, data-note. */

const quiet: FocusOptions = { preventScroll: true };

function bring(element: HTMLElement | null | undefined): void {
  if (!element) return;
  element.focus(quiet);
  element.closest('[data-place], [data-note]')?.scrollIntoView({ block: 'nearest' });
}

/** The chosen option of a place, or its first. */
export function focusPlace(desk: HTMLElement | null, place: number): void {
  const found = desk?.querySelector(`[data-place="${place}"]`);
  bring(
    found?.querySelector<HTMLElement>('input:checked') ??
      found?.querySelector<HTMLElement>('input[type="radio"]'),
  );
}

/** The comment of a criterion. It may come with the place, so it is looked for after the next paint. */
export function focusComment(desk: HTMLElement | null, place: number): void {
  requestAnimationFrame(() => bring(desk?.querySelector<HTMLElement>(`[data-place="${place}"] textarea`)));
}

/** The words of a finding, which may have been added just now. */
export function focusNote(desk: HTMLElement | null, note: number): void {
  requestAnimationFrame(() => bring(desk?.querySelector<HTMLElement>(`[data-note="${note}"] textarea`)));
}

/** The first passage that a finding is about; its sign takes the focus, so that Enter leads back. */
export function showPassage(doc: HTMLElement | null, about: string): void {
  const mark = doc?.querySelector<HTMLElement>(`mark[data-about~="${about}"]`);
  mark?.scrollIntoView({ block: 'center' });
  doc?.querySelector<HTMLElement>(`[data-sign="${about}"]`)?.focus(quiet);
}

const changesIn = (doc: HTMLElement): HTMLElement[] => [
  ...doc.querySelectorAll<HTMLElement>('[data-change]'),
];

export const hasChanges = (doc: HTMLElement | null): boolean => doc !== null && changesIn(doc).length > 0;

/** The change after the one with the focus, or before it; from elsewhere the first that is in sight. */
export function focusChange(doc: HTMLElement | null, by: number): void {
  if (!doc) return;
  const all = changesIn(doc);
  const now = all.findIndex((change) => change.contains(document.activeElement));
  const inSight = all.findIndex((change) => change.getBoundingClientRect().bottom > 120);
  const next = now < 0 ? Math.max(0, inSight) : Math.max(0, Math.min(all.length - 1, now + by));
  const change = all[next];
  if (!change) return;
  change.tabIndex = -1;
  change.focus(quiet);
  change.scrollIntoView({ block: 'center' });
}

/** What of the body a changed block shows, where it has the focus. */
export function changedPlace(doc: HTMLElement | null): { from: number; to: number } | undefined {
  const change = document.activeElement?.closest<HTMLElement>('[data-change]');
  if (!change || !doc?.contains(change)) return undefined;
  const shown = [...change.querySelectorAll<HTMLElement>('[data-at]')];
  const first = shown[0];
  const last = shown.at(-1);
  if (!first || !last) return undefined;
  return { from: Number(first.dataset.at), to: Number(last.dataset.at) + (last.textContent?.length ?? 0) };
}
