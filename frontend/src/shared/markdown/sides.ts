import { diffArrays } from 'diff';
import type { Change } from './blocks';
import { wordHunks } from './words';

export type Piece = { text: string; hit: boolean };

export type Side = { line: number; pieces: Piece[] };

export type SideRow = { kind: Change; left?: Side; right?: Side };

const plain = (text: string): Piece[] => [{ text, hit: false }];

function pieces(before: string, after: string, side: 'before' | 'after', language: string): Piece[] {
  const all = wordHunks(before, after, language).map((hunk) =>
    'same' in hunk ? { text: hunk.same, hit: false } : { text: hunk[side], hit: true },
  );
  return all.filter((piece) => piece.text !== '');
}

/** The source of two versions line by line, with the words that changed. */
export function diffSides(before: string, after: string, language: string): SideRow[] {
  const rows: SideRow[] = [];
  let left = 0;
  let right = 0;
  const push = (kind: Change, old: Piece[] | undefined, fresh: Piece[] | undefined): void => {
    rows.push({
      kind,
      ...(old ? { left: { line: ++left, pieces: old } } : {}),
      ...(fresh ? { right: { line: ++right, pieces: fresh } } : {}),
    });
  };
  const both = (old: string | undefined, fresh: string | undefined): void => {
    if (old !== undefined && fresh !== undefined)
      push('changed', pieces(old, fresh, 'before', language), pieces(old, fresh, 'after', language));
    else if (old !== undefined) push('removed', plain(old), undefined);
    else if (fresh !== undefined) push('added', undefined, plain(fresh));
  };
  const parts = diffArrays(before.split('\n'), after.split('\n'));
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1];
    if (part.added && parts[i - 1]?.removed) continue;
    if (!part.added && !part.removed) for (const line of part.value) push('same', plain(line), plain(line));
    else if (part.removed) {
      const fresh = next?.added ? next.value : [];
      const most = Math.max(part.value.length, fresh.length);
      for (let k = 0; k < most; k++) both(part.value[k], fresh[k]);
    } else for (const line of part.value) both(undefined, line);
  }
  return rows;
}
