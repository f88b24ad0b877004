import { m } from '#shared/i18n/gen/coverageHours';
import { hourText } from './heat';
import type { Risk } from './model';

const seasons: Record<string, () => string> = {
  january: m.january,
  march: m.march,
  july: m.july,
  october: m.october,
};

export const seasonName = (season: string): string => seasons[season]?.() ?? season;

const riskWords: Record<Risk, () => string> = {
  none: m.none,
  one: m.one,
  under: m.under,
  enough: m.enough,
  deep: m.deep,
};

/** A cell aloud: whose, when, how many, and what that means. */
export function cellLabel(name: string, hour: number, count: number, target: number, risk: Risk): string {
  const what = target > 0 || risk === 'none' || risk === 'one' ? riskWords[risk]() : m.noTargetSet();
  return m.cellLabel({ name, hour: hourText(hour), count, what });
}
