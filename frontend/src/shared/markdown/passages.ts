/** A stretch of what was written, in UTF-16 units of it, to be marked where it is shown. */
export type Passage = {
  from: number;
  to: number;
  /** What kind it is, for the style: data-mark. */
  name: string;
  /** Of the first mark. */
  id?: string;
  label?: string;
  /** What is said about the passage, elsewhere on the page: behind it stands a sign that leads there. */
  about?: { id: string; sign: string; label: string };
};

/** A text to be shown as one; on are the passages it belongs to. */
export type Piece = { text: string; at: number | undefined; on: readonly Passage[] };

const none: readonly Passage[] = [];

const isSame = (a: readonly Passage[], b: readonly Passage[]): boolean =>
  a.length === b.length && a.every((passage, i) => passage === b[i]);

/** Cuts a text where its letters do not follow each other in the body, and where a passage begins or ends. */
export function cut(text: string, placeOf: (i: number) => number, passages: readonly Passage[]): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < text.length; i++) {
    const place = placeOf(i);
    const at = place < 0 ? undefined : place;
    const on = at === undefined ? none : passagesIn(passages, at, at + 1);
    const last = out.at(-1);
    const follows = last?.at === undefined ? at === undefined : at === last.at + last.text.length;
    if (last && follows && isSame(last.on, on)) last.text += text[i];
    else out.push({ text: text[i] ?? '', at, on });
  }
  return out;
}

/** The passages that lie in a stretch of the body. */
export function passagesIn(passages: readonly Passage[], from: number, to: number): readonly Passage[] {
  const found = passages.filter((p) => p.from < to && from < p.to);
  return found.length === 0 ? none : found;
}

const joined = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.filter(Boolean).join(' ') || undefined;

/** The attributes of a mark. */
export const markOf = (on: readonly Passage[]) => ({
  'data-mark': joined(on.map((p) => p.name)),
  'data-about': joined(on.map((p) => p.about?.id)),
  title: joined(on.map((p) => p.label)),
});
