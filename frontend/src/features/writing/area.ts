import type { Edited } from './format';
import { moved, type Span } from './place';

/** Replaces a stretch of what is typed, as if by typing: undo takes it back. */
function put(area: HTMLTextAreaElement, { from, to, text }: Span & { text: string }): void {
  area.setSelectionRange(from, to);
  // Deprecated, and the only way that keeps the browser's undo.
  const done = document.execCommand?.(text === '' ? 'delete' : 'insertText', false, text);
  if (done) return;
  area.setRangeText(text, from, to, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What somebody chose to do at the cursor. */
export function type(area: HTMLTextAreaElement, edited: Edited): void {
  area.focus({ preventScroll: true });
  put(area, edited);
  area.setSelectionRange(...edited.select);
}

/** What happens to the text from elsewhere: cursor and focus stay where they were. */
export function amend(area: HTMLTextAreaElement, edit: Span & { text: string }): void {
  const focused = document.activeElement;
  const before = area.value;
  const { selectionStart: from, selectionEnd: to } = area;
  area.focus({ preventScroll: true });
  put(area, edit);
  const back = moved({ from, to }, before, area.value);
  area.setSelectionRange(back?.from ?? edit.from, back?.to ?? edit.from);
  if (focused instanceof HTMLElement && focused !== area) focused.focus({ preventScroll: true });
}

/** Selects a stretch and shows it; mark is the element behind it, which knows where it is. */
export function reveal(area: HTMLTextAreaElement, span: Span, mark: Element | null): void {
  area.focus({ preventScroll: true });
  area.setSelectionRange(span.from, span.to);
  (mark ?? area).scrollIntoView({ block: 'center' });
}
