import { diffArrays } from 'diff';
import type { Change } from './blocks';
import { pairUp } from './pair';
import { wordHunks } from './words';

/** Part of a line; at is where it begins in the text of its side. */
export type SidePiece = { text: string; hit: boolean; at: number };

export type Side = { line: number; pieces: SidePiece[] };

/** first: of a run of changed lines. */
export type SideRow = { kind: Change; first: boolean; left?: Side; right?: Side };

type Words = { text: string; hit: boolean }[];

const plain = (text: string): Words => [{ text, hit: false }];

function words(before: string, after: string, side: 'before' | 'after', language: string): Words {
  const all = wordHunks(before, after, language).map((hunk) =>
    'same' in hunk ? { text: hunk.same, hit: false } : { text: hunk[side], hit: true },
  );
  return all.filter((piece) => piece.text !== '');
}

/** Counts the lines and letters of one side. */
class Column {
  private line = 0;
  private at = 0;

  side(pieces: Words): Side {
    const placed = pieces.map((piece) => {
      this.at += piece.text.length;
      return { ...piece, at: this.at - piece.text.length };
    });
    this.at += 1;
    return { line: ++this.line, pieces: placed };
  }
}

class Rows {
  readonly all: SideRow[] = [];
  private readonly left = new Column();
  private readonly right = new Column();

  push(kind: Change, old: Words | undefined, fresh: Words | undefined): void {
    this.all.push({
      kind,
      first: kind !== 'same' && (this.all.at(-1)?.kind ?? 'same') === 'same',
      ...(old ? { left: this.left.side(old) } : {}),
      ...(fresh ? { right: this.right.side(fresh) } : {}),
    });
  }

  /** Lines that have nothing in common stand beside each other as they are. */
  apart(old: string[], fresh: string[]): void {
    for (let i = 0; i < Math.max(old.length, fresh.length); i++) {
      const left = old[i];
      const right = fresh[i];
      const kind = right === undefined ? 'removed' : left === undefined ? 'added' : 'changed';
      this.push(
        kind,
        left === undefined ? undefined : plain(left),
        right === undefined ? undefined : plain(right),
      );
    }
  }

  replaced(before: string[], after: string[], language: string): void {
    let old: string[] = [];
    let fresh: string[] = [];
    for (const pair of pairUp(before, after)) {
      const both = pair.before !== undefined && pair.after !== undefined;
      if (!both && pair.before !== undefined) old.push(pair.before);
      if (!both && pair.after !== undefined) fresh.push(pair.after);
      if (!both) continue;
      this.apart(old, fresh);
      old = [];
      fresh = [];
      this.alike(pair.before ?? '', pair.after ?? '', language);
    }
    this.apart(old, fresh);
  }

  private alike(old: string, fresh: string, language: string): void {
    this.push('changed', words(old, fresh, 'before', language), words(old, fresh, 'after', language));
  }
}

/** The source of two versions line by line, with the words that changed. */
export function diffSides(before: string, after: string, language: string): SideRow[] {
  const rows = new Rows();
  const parts = diffArrays(before.split('\n'), after.split('\n'));
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1];
    if (part.added && parts[i - 1]?.removed) continue;
    if (part.removed) rows.replaced(part.value, next?.added ? next.value : [], language);
    else if (part.added) rows.apart([], part.value);
    else for (const line of part.value) rows.push('same', plain(line), plain(line));
  }
  return rows.all;
}
