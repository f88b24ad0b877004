import type { CoverageRow } from '#shared/api/schema';

/** Services that need a look: too few for their target, or in the world. */
export const looks = ['below_target', 'fewer_than_five'] as const;
export type Look = (typeof looks)[number];

/** What the address says the table is narrowed to. */
export type Filter = { family?: string; only?: Look };

const stages = ['building', 'ready', 'scheduling', 'scheduled', 'voting'] as const;
export type Stage = (typeof stages)[number];

/** Which number was opened: a region's or the world's, those expiring, or a stage of the candidacies. */
export type Behind = {
  service: string;
  /** As the title has it. */
  name: string;
  region?: string;
  manager?: number;
  language?: string;
  /** The day of which it is said; today where it is not there. */
  on?: string;
  /** Those counted in a week by the hour, in place of a day. */
  week?: string;
  expiringWithin?: number;
  leavingWithin?: number;
  /** open: all of them. */
  stage?: Stage | 'open';
};

/** What the server is asked for it: who is counted in a week, or what is said of a day. */
export function askedOf({ name: _, on, week, ...asked }: Behind) {
  const ofDay = asked.expiringWithin || asked.leavingWithin || asked.stage;
  if (week && !ofDay) return { ...asked, week };
  return on ? { ...asked, on } : asked;
}

/** Risk, not volume: nobody, one alone, under what is wanted, enough, deep. */
export type Risk = 'none' | 'one' | 'under' | 'enough' | 'deep';

/** Without a target, five in the world and two in a region are enough. */
export function riskOf(count: number, wanted: number): Risk {
  if (count === 0) return 'none';
  if (count === 1) return 'one';
  if (count < wanted) return 'under';
  return count >= wanted * 2 ? 'deep' : 'enough';
}

const FEW = 5;
const PAIR = 2;

export const worldRisk = (row: CoverageRow): Risk => riskOf(row.world.counting, row.target || FEW);
export const regionRisk = (count: number): Risk => riskOf(count, PAIR);

/** The candidacies under way, by stage, without the stages that have none. */
export function arriving(row: CoverageRow): { stage: Stage; count: number }[] {
  const { candidacies } = row.world;
  if (!candidacies) return [];
  const all = stages.map((stage) => ({ stage, count: candidacies[stage] }));
  return all.filter(({ count }) => count > 0);
}
