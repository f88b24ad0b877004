import type { GuardHit } from '#shared/api/schema';
import { moved, type Span, unitsOfBytes } from './place';

/** A hit of the guard in the body as it is being written; without a span it was written over since. */
export type Placed = { hit: GuardHit; key: string; span: Span | undefined };

/** The hits in a field with their places in its text of now; saved is the text that the guard read. */
export function placed(hits: readonly GuardHit[], field: string, saved: string, now: string): Placed[] {
  const own = hits.filter((hit) => hit.field === field).toSorted((a, b) => a.start - b.start);
  const offsets = unitsOfBytes(
    saved,
    own.flatMap((hit) => [hit.start, hit.end]),
  );
  return own.map((hit, i) => {
    const span = { from: offsets[2 * i] ?? 0, to: offsets[2 * i + 1] ?? 0 };
    return { hit, key: `${field}-${hit.fingerprint}-${i}`, span: moved(span, saved, now) };
  });
}

export const isOpen = ({ hit }: { hit: GuardHit }): boolean => !hit.dismissed;

/** Pieces of a text between marks, for the layer behind what is typed. */
export type Piece = { text: string; mark: Placed | undefined };

export function pieces(text: string, hits: readonly Placed[]): Piece[] {
  const out: Piece[] = [];
  let done = 0;
  for (const hit of hits) {
    if (!hit.span || hit.span.from < done) continue;
    out.push({ text: text.slice(done, hit.span.from), mark: undefined });
    out.push({ text: text.slice(hit.span.from, hit.span.to), mark: hit });
    done = hit.span.to;
  }
  out.push({ text: text.slice(done), mark: undefined });
  return out.filter((piece) => piece.text !== '');
}
