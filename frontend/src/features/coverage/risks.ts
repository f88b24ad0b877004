import type { Behind } from './model';
import type { OpenHour } from './search';
import type { RiskReason, RiskRow } from './types';

/** What a reason opens: an hour with its people, or the people of a number. */
export type Door = { hour?: OpenHour; behind?: Behind };

/** Where the people behind a reason are. */
export function doorOfReason({ service }: RiskRow, reason: RiskReason): Door | undefined {
  if (reason.at) {
    const day = reason.at.slice(0, 10);
    // Risks are those of the present week, whichever is looked at.
    return { hour: { service: service.id, hour: Number(reason.at.slice(11, 13)), day, week: '' } };
  }
  if (reason.days) return { behind: { service: service.slug, expiringWithin: reason.days } };
  if (reason.region) return { behind: { service: service.slug, region: reason.region } };
  if (reason.code === 'no-developer') return undefined;
  return { behind: { service: service.slug } };
}

/** The first hour among the reasons that are told first. */
export function doorOf(row: RiskRow): Door | undefined {
  const first = row.reasons[0];
  return first ? doorOfReason(row, first) : undefined;
}
