/** Places in a text move as it is written; here they are found again. */

export type Span = { from: number; to: number };

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** How much of two texts is the same at their beginning and at their end, in whole characters. */
export function ends(a: string, b: string): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  if (head > 0 && isHigh(a.charCodeAt(head - 1))) head--;
  let tail = 0;
  while (tail < most - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail++;
  if (tail > 0 && isLow(a.charCodeAt(a.length - tail))) tail--;
  return { head, tail };
}

/** Where a stretch of the saved text is in the text of now; nothing when it was written over. */
export function moved(span: Span, saved: string, now: string): Span | undefined {
  if (saved === now) return span;
  const { head, tail } = ends(saved, now);
  if (span.to <= head) return span;
  const shift = now.length - saved.length;
  if (span.from >= saved.length - tail) return { from: span.from + shift, to: span.to + shift };
  return undefined;
}

/** Bytes of UTF-8 that a character of a text takes, with the units it takes in JavaScript. */
function* characters(text: string): Generator<{ bytes: number; units: number }> {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    yield { bytes, units: character.length };
  }
}

/** Offsets in bytes, rising, as offsets in the units of JavaScript. */
export function unitsOfBytes(text: string, offsets: readonly number[]): number[] {
  const out: number[] = [];
  let bytes = 0;
  let units = 0;
  const walk = characters(text);
  for (const offset of offsets) {
    while (bytes < offset) {
      const next = walk.next();
      if (next.done) break;
      bytes += next.value.bytes;
      units += next.value.units;
    }
    out.push(units);
  }
  return out;
}

/** The one edit that makes one text into another. */
export function editBetween(before: string, after: string): Span & { text: string } {
  const { head, tail } = ends(before, after);
  return { from: head, to: before.length - tail, text: after.slice(head, after.length - tail) };
}
