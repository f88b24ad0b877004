import type { Behind } from './model';
import type { HourFilter, OpenHour } from './search';
import type { RiskReason, RiskRow } from './types';

/** What a reason opens: an hour with its people, or the people of a number. */
export type Door = { hour?: OpenHour; behind?: Behind };

/** Whose numbers they are: those that the filter leaves, on the day of which the list speaks. */
export function behindOf(
  { slug, name }: RiskRow['service'],
  { region, manager, language, week }: HourFilter,
  on: string,
): Behind {
  return {
    service: slug,
    name,
    ...(region ? { region } : {}),
    ...(manager ? { manager } : {}),
    ...(language ? { language } : {}),
    ...(week ? { on } : {}),
  };
}

/** Where the people behind a reason are. */
export function doorOfReason({ service }: RiskRow, reason: RiskReason, all: Behind): Door | undefined {
  if (reason.at) {
    const day = reason.at.slice(0, 10);
    return { hour: { service: service.id, hour: Number(reason.at.slice(11, 13)), day } };
  }
  if (reason.days) return { behind: { ...all, expiringWithin: reason.days } };
  if (reason.region) return { behind: { ...all, region: reason.region } };
  if (reason.code === 'no-developer') return undefined;
  return { behind: all };
}

/** The first hour among the reasons that are told first. */
export function doorOf(row: RiskRow): Door | undefined {
  const first = row.reasons[0];
  return first ? doorOfReason(row, first, behindOf(row.service, {}, '')) : undefined;
}
