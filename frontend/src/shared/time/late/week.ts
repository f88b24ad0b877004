import { type Locale, locale } from '../../i18n/runtime';
import { dateText } from '../format';
import { dayAfter } from './dayAfter';

const DAY = 86_400_000;

/** The Monday of an ISO week: 2027-W01 begins on 2027-01-04. */
export function mondayOf(week: string): string {
  const [year = 0, number = 0] = week.split('-W').map(Number);
  const fourth = Date.UTC(year, 0, 4); // always in the first week
  const sinceMonday = (new Date(fourth).getUTCDay() + 6) % 7;
  return new Date(fourth + (7 * (number - 1) - sinceMonday) * DAY).toISOString().slice(0, 10);
}

const until: Record<Locale, string> = { en: ' – ', 'zh-TW': '至', ko: '~' };
const dayOnly: Record<Locale, string> = { en: '', 'zh-TW': '日', ko: '일' };

const dayOf = (date: string, l: Locale): string => `${Number(date.slice(8))}${dayOnly[l]}`;

/** 8–14 Mar 2027: the month and the year are said once where both dates share them. */
export function datesText(from: string, to: string, year: boolean, l: Locale = locale): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  if (!sameYear) return dateText(from, { year: true }, l) + until[l] + dateText(to, { year: true }, l);
  // English has the year at the end, the others at the beginning.
  if (l === 'en')
    return (sameMonth ? `${dayOf(from, l)}–` : dateText(from, {}, l) + until[l]) + dateText(to, { year }, l);
  return dateText(from, { year }, l) + until[l] + (sameMonth ? dayOf(to, l) : dateText(to, {}, l));
}

/** The days of an ISO week, with the year where they are not all of this one. */
export function weekText(week: string, thisYear: string, l: Locale = locale): string {
  const from = mondayOf(week);
  const to = dayAfter(from, 6);
  return datesText(from, to, ![from, to].every((date) => date.startsWith(thisYear)), l);
}
