const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,31});/i;

/** Nothing of the source shows this letter. */
export const NOWHERE = -1;

const isBlank = (letter: string | undefined): boolean => letter !== undefined && /\s/.test(letter);

/** A line break in code is shown as a space. */
const isSame = (shown: string, written: string | undefined): boolean =>
  shown === written || (isBlank(shown) && isBlank(written));

type Step = { at: number; next: number };

/** The next place from which a letter can come: itself, or a reference such as &amp;. What is skipped is markup. */
function find(letter: string, source: string, from: number, to: number): Step | undefined {
  for (let at = from; at < to; at++) {
    if (isSame(letter, source[at])) return { at, next: at + 1 };
    const entity = source[at] === '&' ? ENTITY.exec(source.slice(at, at + 34))?.[0] : undefined;
    if (entity) return { at, next: at + entity.length };
  }
  return undefined;
}

/**
 * Where each letter that is shown stands in the Markdown between two places: escapes, line prefixes and
 * references make the source longer than what is shown.
 */
export function placesOf(shown: string, source: string, from: number, to: number): number[] {
  const exact = source.indexOf(shown, from);
  if (exact >= 0 && exact + shown.length <= to)
    return Array.from({ length: shown.length }, (_, i) => exact + i);
  const places: number[] = [];
  let next = from;
  for (let i = 0; i < shown.length; i++) {
    const step = find(shown[i] ?? '', source, next, to);
    places.push(step?.at ?? NOWHERE);
    next = step?.next ?? next;
  }
  return places;
}
