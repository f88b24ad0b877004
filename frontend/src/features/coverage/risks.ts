import type { Behind } from './model';
import type { HourFilter, OpenHour } from './search';
import type { RiskReason, RiskRow, Risks } from './types';

/** What a reason opens: an hour with its people, or the people of a number. */
export type Door = { hour?: OpenHour; behind?: Behind };

/** The list of which a number is: its day, and the week in which SMEs are counted. */
export type Said = { on: string; week: string };

/** What a page of the list says of itself. */
export const saidOf = ({ on, week }: Pick<Risks, 'on' | 'week'>): Said => ({ on: on ?? '', week: week.name });

/** Whose numbers they are: those that the filter leaves, in the week and on the day of which the list speaks. */
export function behindOf(
  { slug, name }: RiskRow['service'],
  { region, manager, language, week }: HourFilter,
  said: Said | undefined,
): Behind {
  return {
    service: slug,
    name,
    ...(region ? { region } : {}),
    ...(manager ? { manager } : {}),
    ...(language ? { language } : {}),
    ...(said ? { week: said.week } : {}),
    ...(said && week ? { on: said.on } : {}),
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

/** What the reason opens that is told first. */
export function doorOf(row: RiskRow, behind: Behind): Door | undefined {
  const first = row.reasons[0];
  return first ? doorOfReason(row, first, behind) : undefined;
}
