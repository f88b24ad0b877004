import { locale } from './runtime';

const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** 9.0 stands below 9.4; nothing is 0, and what nobody can say is a dash. */
export const tenths = (n: number | null | undefined): string => {
  if (n === null || n === undefined) return '–';
  return n === 0 ? '0' : format.format(n);
};
