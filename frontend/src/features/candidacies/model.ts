import type { CaseSupply, SupplyCase } from '#shared/api/schema';

/** How many approved cases are missing at a level or higher; level 0 is any. */
export type Short = { level: number; missing: number; onTheWay: number };

export type Told = { short: Short[]; cases: SupplyCase[]; left: number };

/** What there is to tell of the supply: nothing where no case is missing, or where they are not the reader's to see. */
export function told({ missing, needed, approved, levels, onTheWay, left }: CaseSupply): Told | undefined {
  if (missing === 0 || left === null || left === undefined) return undefined;
  const cases = onTheWay ?? [];
  const all = { level: 0, missing: Math.max(0, needed - approved), onTheWay: cases.length };
  const short = [all, ...levels].filter((row) => row.missing > 0);
  return { short, cases, left };
}
