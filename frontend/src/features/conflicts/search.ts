/** Who would judge whom, as the address says it. */
export type Pair = { person?: number; other?: number };

const idOf = (value: unknown): number | undefined => (Number(value) > 0 ? Number(value) : undefined);

export function pairOf(search: Record<string, unknown>): Pair {
  const person = idOf(search.person);
  const other = idOf(search.other);
  return { ...(person ? { person } : {}), ...(other ? { other } : {}) };
}
