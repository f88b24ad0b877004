import { diffArrays } from 'diff';

export type Choice = 'mine' | 'theirs' | 'both';

/** A stretch of lines: the same in both texts, or to choose from. */
export type Region =
  | { kind: 'same'; lines: string[] }
  | { kind: 'change'; mine: string[]; theirs: string[]; choice: Choice; clash: boolean };

/** Lines of the common text from one to another are these now. */
type Edit = { from: number; to: number; lines: string[] };

function editsOf(base: string[], other: string[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const part of diffArrays(base, other)) {
    const last = edits.at(-1);
    const touches = last !== undefined && last.to === at;
    if (part.added) {
      if (touches) last.lines.push(...part.value);
      else edits.push({ from: at, to: at, lines: [...part.value] });
    } else if (part.removed) {
      if (touches) last.to += part.value.length;
      else edits.push({ from: at, to: at + part.value.length, lines: [] });
      at += part.value.length;
    } else at += part.value.length;
  }
  return edits;
}

/** The lines that edits leave of a stretch of the common text. */
function apply(base: string[], from: number, to: number, edits: readonly Edit[]): string[] {
  const out: string[] = [];
  let at = from;
  for (const edit of edits) {
    out.push(...base.slice(at, edit.from), ...edit.lines);
    at = edit.to;
  }
  return [...out, ...base.slice(at, to)];
}

type Cluster = { from: number; to: number; mine: Edit[]; theirs: Edit[] };

/** Edits of both that touch each other are one thing to decide. */
function clusters(mine: readonly Edit[], theirs: readonly Edit[]): Cluster[] {
  const all = [...mine.map((edit) => ({ edit, own: true })), ...theirs.map((edit) => ({ edit, own: false }))];
  all.sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to);
  const out: Cluster[] = [];
  for (const { edit, own } of all) {
    let last = out.at(-1);
    if (!last || edit.from > last.to) {
      last = { from: edit.from, to: edit.to, mine: [], theirs: [] };
      out.push(last);
    }
    last.to = Math.max(last.to, edit.to);
    (own ? last.mine : last.theirs).push(edit);
  }
  return out;
}

const equal = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((line, i) => line === b[i]);

function regionOf(base: string[], { from, to, mine, theirs }: Cluster): Region {
  const ours = apply(base, from, to, mine);
  const others = apply(base, from, to, theirs);
  if (equal(ours, others)) return { kind: 'same', lines: ours };
  const clash = mine.length > 0 && theirs.length > 0;
  return { kind: 'change', mine: ours, theirs: others, choice: mine.length > 0 ? 'mine' : 'theirs', clash };
}

/** Two texts that were made from a third: what only one of them changed is chosen already. */
export function regionsOf(base: string, mine: string, theirs: string): Region[] {
  const lines = base.split('\n');
  const out: Region[] = [];
  let at = 0;
  for (const cluster of clusters(editsOf(lines, mine.split('\n')), editsOf(lines, theirs.split('\n')))) {
    if (cluster.from > at) out.push({ kind: 'same', lines: lines.slice(at, cluster.from) });
    out.push(regionOf(lines, cluster));
    at = cluster.to;
  }
  if (at < lines.length) out.push({ kind: 'same', lines: lines.slice(at) });
  return out;
}

const chosen = (region: Region): string[] => {
  if (region.kind === 'same') return region.lines;
  if (region.choice === 'both') return [...region.mine, ...region.theirs];
  return region[region.choice];
};

/** The text as it was chosen. */
export const textOf = (regions: readonly Region[]): string => regions.flatMap(chosen).join('\n');

/** Both changes in one text, or nothing where they touch the same lines. */
export function merged(base: string, mine: string, theirs: string): string | undefined {
  const regions = regionsOf(base, mine, theirs);
  return regions.some((r) => r.kind === 'change' && r.clash) ? undefined : textOf(regions);
}
