/** Below this two blocks are different texts, not one that changed. */
const ALIKE = 0.3;

function bigrams(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (let i = 0; i < text.length - 1; i++) {
    const pair = text.slice(i, i + 2);
    bag.set(pair, (bag.get(pair) ?? 0) + 1);
  }
  return bag;
}

function common(a: Map<string, number>, b: Map<string, number>): number {
  let n = 0;
  for (const [pair, count] of a) n += Math.min(count, b.get(pair) ?? 0);
  return n;
}

/** How much two texts share, 0 to 1, in any script: their pairs of letters. */
function alikeness(before: string[], after: string[]): number[][] {
  const old = before.map(bigrams);
  const fresh = after.map(bigrams);
  return old.map((a, i) =>
    fresh.map((b, j) => {
      const letters = (before[i]?.length ?? 0) + (after[j]?.length ?? 0) - 2;
      return letters > 0 ? (2 * common(a, b)) / letters : 0;
    }),
  );
}

/** The best sum of alikeness that the blocks from i and j on can have, in order. */
function bestSums(alike: number[][], rows: number, columns: number): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const pair = alike[i]?.[j] ?? 0;
      const taken = pair >= ALIKE ? pair + (best[i + 1]?.[j + 1] ?? 0) : 0;
      const row = best[i];
      if (row) row[j] = Math.max(taken, best[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  return best;
}

export type Pair = { before?: string; after?: string };

/** What came of each block: its counterpart is the one most like it, without crossing others. */
export function pairUp(before: string[], after: string[]): Pair[] {
  const alike = alikeness(before, after);
  const best = bestSums(alike, before.length, after.length);
  const out: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const old = before[i];
    const fresh = after[j];
    const here = best[i]?.[j] ?? 0;
    const pair = alike[i]?.[j] ?? 0;
    if (
      old !== undefined &&
      fresh !== undefined &&
      pair >= ALIKE &&
      here === pair + (best[i + 1]?.[j + 1] ?? 0)
    ) {
      out.push({ before: old, after: fresh });
      i++;
      j++;
    } else if (old !== undefined && (fresh === undefined || here === (best[i + 1]?.[j] ?? 0))) {
      out.push({ before: old });
      i++;
    } else if (fresh !== undefined) {
      out.push({ after: fresh });
      j++;
    }
  }
  return out;
}
