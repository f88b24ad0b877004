import { type Look, looks } from './model';

/** Service by UTC hour, by region, what would break first, or the year ahead. */
export const views = ['hour', 'region', 'risk', 'forecast'] as const;
export type View = (typeof views)[number];

/** What narrows the hours that are counted. */
export type HourFilter = {
  week?: string;
  /** UTC weekdays as 1,2,3: 0 is Sunday. */
  weekdays?: string;
  family?: string;
  region?: string;
  manager?: number;
  language?: string;
};

/** An hour that is open beside the page: of a service, and of a day where one was chosen. */
export type OpenHour = { service?: number; hour?: number; day?: string; week?: string };

/** What the address of the page says. */
export type CoverageSearch = HourFilter & OpenHour & { by?: View; only?: Look };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const countOf = (value: unknown, least: number, most: number): number | undefined => {
  const n = Number(value);
  return value !== '' && value !== null && Number.isInteger(n) && n >= least && n <= most ? n : undefined;
};

/** One weekday alone comes out of the address as a number. */
function daysOf(value: unknown): string {
  const days = String(value ?? '').split(',');
  return days.every((d) => /^[0-6]$/.test(d)) ? days.join(',') : '';
}

const matching = (value: unknown, shape: RegExp): string => {
  const text = textOf(value);
  return shape.test(text) ? text : '';
};

/** Leaves out what is not there, so that it leaves the address too. */
export const without = <T extends object>(all: T): Partial<T> =>
  Object.fromEntries(Object.entries(all).filter(([, v]) => v !== undefined && v !== '')) as Partial<T>;

/** Whatever somebody put into the address; what cannot be is left out. */
export function readSearch(raw: Record<string, unknown>): CoverageSearch {
  return without({
    by: views.find((view) => view === raw.by && view !== 'hour'),
    only: looks.find((look) => look === raw.only),
    week: matching(raw.week, /^\d{4}-W\d{2}$/),
    weekdays: daysOf(raw.weekdays),
    family: textOf(raw.family),
    region: textOf(raw.region),
    manager: countOf(raw.manager, 1, Number.MAX_SAFE_INTEGER),
    language: textOf(raw.language),
    service: countOf(raw.service, 1, Number.MAX_SAFE_INTEGER),
    hour: countOf(raw.hour, 0, 23),
    day: matching(raw.day, /^\d{4}-\d{2}-\d{2}$/),
  }) as CoverageSearch;
}

/** The address with something changed; an empty choice narrows nothing and leaves it. */
export const changed = (search: CoverageSearch, by: Record<string, unknown>): CoverageSearch =>
  readSearch({ ...search, ...by });

/** Without the hour that is open. */
export const closed = (search: CoverageSearch): CoverageSearch =>
  changed(search, { service: '', hour: '', day: '' });

export const WORKDAYS = [1, 2, 3, 4, 5];

export const weekdaysOf = ({ weekdays }: HourFilter): number[] =>
  weekdays ? weekdays.split(',').map(Number) : WORKDAYS;

/** What the server is asked; the days only where they are others than Monday to Friday. */
export function hourQuery({ week, weekdays, family, region, manager, language }: HourFilter) {
  const days = weekdays ? { weekdays: weekdays.split(',').map(Number) } : {};
  return { ...without({ week, family, region, manager, language }), ...days };
}

/** What narrows the people counted, for a page that counts them too. */
export function narrowedAlike(search: object): CoverageSearch {
  const { week, weekdays, region, manager, language } = readSearch({ ...search });
  return changed({}, { week, weekdays, region, manager, language });
}

/** Days as the address has them, where they are others than Monday to Friday. */
export const daysOfAddress = (days: readonly number[]): string =>
  days.join(',') === WORKDAYS.join(',') ? '' : days.join(',');
