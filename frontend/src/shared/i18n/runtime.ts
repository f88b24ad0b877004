import { createElement, Fragment, type ReactNode } from 'react';

export const locales = ['en', 'zh-TW', 'ko'] as const;
export type Locale = (typeof locales)[number];

const kept = 'assay-locale';

const known = (s: string | null | undefined): Locale | undefined => locales.find((l) => l === s);

/** zh-Hant, zh-HK and zh-TW read Traditional Chinese; every other language reads its own or English. */
const match = (tag: string): Locale | undefined => {
  if (/^zh\b(?!-(?:CN|SG|Hans))/i.test(tag)) return 'zh-TW';
  return known(tag.split('-')[0]);
};

const browser = (): Locale | undefined => {
  for (const tag of globalThis.navigator?.languages ?? []) {
    const found = match(tag);
    if (found) return found;
  }
  return undefined;
};

/** The language of this page, for as long as it is loaded. */
export const locale: Locale = known(globalThis.localStorage?.getItem(kept)) ?? browser() ?? 'en';

export const localeNames: Record<Locale, string> = { en: 'English', 'zh-TW': '繁體中文', ko: '한국어' };

/** Keeps the language and loads the page anew, where it differs from the one shown. */
export const setLocale = (next: Locale): void => {
  localStorage.setItem(kept, next);
  if (next !== locale) location.reload();
};

const place = locales.indexOf(locale);
const rules = new Intl.PluralRules(locale);
const format = new Intl.NumberFormat(locale);

export const t = <T>(...texts: [T, T, T]): T => texts[place] as T;
export const plural = (n: number): Intl.LDMLPluralRule => rules.select(n);
export const num = (n: number): string => format.format(n);

export type Tag = (children: ReactNode) => ReactNode;
export const rich = (...parts: ReactNode[]): ReactNode => createElement(Fragment, null, ...parts);
