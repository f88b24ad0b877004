import { daysBetween } from '#shared/time/format';
import type { Behind } from './model';
import type { Outlook, OutlookMonth } from './types';

export type BehindKind = 'ending' | 'holding' | 'coming' | 'nobody';

/** After how many months the table looks. */
export const looksAhead = [3, 6, 12] as const;

export const monthAfter = ({ months }: Outlook, count: number): OutlookMonth | undefined => months[count - 1];

/** How many days from today the terms end that have ended on the day of a month. */
export const daysUntil = ({ on }: Pick<Outlook, 'on'>, month: OutlookMonth): number =>
  daysBetween(on ?? '', month.on ?? '') - 1;

/** Who is behind an expected number: whose terms end until then, else who holds standing today, else who is on the way. */
export function behindExpected(row: Outlook, month: OutlookMonth): { kind: BehindKind; behind: Behind } {
  const { slug, name } = row.service;
  const of = { service: slug, name };
  if (month.ending > 0) return { kind: 'ending', behind: { ...of, expiringWithin: daysUntil(row, month) } };
  if (row.holding > 0) return { kind: 'holding', behind: of };
  return month.arriving
    ? { kind: 'coming', behind: { ...of, stage: 'open' } }
    : { kind: 'nobody', behind: of };
}

/** Whether fewer than the target are expected then, or at most can be where nothing is expected. */
export const isShort = ({ target }: Outlook, { mean, high }: OutlookMonth): boolean =>
  (mean ?? high) < target;

/** Nobody today, and nobody who could come: there is nothing that a forecast could go by. */
export const isEmpty = ({ holding, months }: Outlook): boolean =>
  holding === 0 && months.every(({ high }) => high === 0);

/** When fewer than the target are expected; unknown where that depends on what nobody has seen. */
export type Below =
  | { kind: 'noTarget' | 'now' | 'never' | 'unknown' }
  /** The first of the days ahead. */
  | { kind: 'from'; on: string };

export function belowOf({ target, holding, belowTargetFrom, months }: Outlook): Below {
  if (target === 0) return { kind: 'noTarget' };
  if (holding < target) return { kind: 'now' };
  if (belowTargetFrom) return { kind: 'from', on: belowTargetFrom };
  const sure = months.every(({ mean, low }) => mean !== null || low >= target);
  return { kind: sure ? 'never' : 'unknown' };
}
