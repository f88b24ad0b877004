import type { CoverageLine } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverageAhead';
import { weekdays } from '#shared/time/format';
import { hourText } from './heat';

/** A line as it is edited: numbers as they are typed, the world as an empty region. */
export type Line = {
  region: string;
  weekdays: number[];
  fromHour: string;
  toHour: string;
  heads: string;
};

export const blankLine: Line = { region: '', weekdays: [], fromHour: '0', toHour: '24', heads: '2' };

export const MOST_LINES = 50;

/** Fields of a line that say by themselves what is wrong with them. */
const OUTSPOKEN = ['region', 'fromHour', 'toHour', 'heads'];

/** What is wrong with a line and not said by one of its fields, by form path. */
export function faultsOf<T>(errors: Record<string, T>, at: number): [string, T][] {
  const line = `lines.${at}`;
  const spoken = OUTSPOKEN.map((name) => `${line}.${name}`);
  return Object.entries(errors).filter(
    ([path]) => path === line || (path.startsWith(`${line}.`) && !spoken.includes(path)),
  );
}

export const lineOf = ({ region, weekdays: days, fromHour, toHour, heads }: CoverageLine): Line => ({
  region: region ?? '',
  weekdays: days ?? [],
  fromHour: String(fromHour ?? 0),
  toHour: String(toHour ?? 24),
  heads: String(heads ?? 1),
});

export const bodyOf = (lines: readonly Line[]): { lines: CoverageLine[] } => ({
  lines: lines.map((line) => ({
    region: line.region || null,
    weekdays: line.weekdays,
    fromHour: Number(line.fromHour),
    toHour: Number(line.toHour),
    heads: Number(line.heads),
  })),
});

export const placeText = ({ region }: Line): string => (region ? region.toUpperCase() : m.world());

export function daysText({ weekdays: days }: Line): string {
  if (days.length === 0 || days.length === 7) return m.everyDay();
  return weekdays('short')
    .filter(([day]) => days.includes(day))
    .map(([, name]) => name)
    .join(', ');
}

export const spanOf = ({ fromHour, toHour }: Line): string =>
  `${hourText(Number(fromHour))}–${toHour === '24' ? toHour : hourText(Number(toHour))}`;

/** A line in words, where two changed them at once. */
export const lineText = (line: Line): string =>
  m.lineText({
    place: placeText(line),
    days: daysText(line),
    hours: spanOf(line),
    count: Number(line.heads),
  });
