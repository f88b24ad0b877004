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

/** Where a browser keeps nothing, the language is found anew each time. */
const read = (): string | null => {
  try {
    return localStorage.getItem(kept);
  } catch {
    return null;
  }
};

const keep = (next: Locale): void => {
  try {
    localStorage.setItem(kept, next);
  } catch {
    // Then the page stays as it is.
  }
};

/** The language of this page, for as long as it is loaded. */
export const locale: Locale = known(read()) ?? browser() ?? 'en';

export const localeNames: Record<Locale, string> = { en: 'English', 'zh-TW': '繁體中文', ko: '한국어' };

/**
 * Keeps the language for this browser and loads the page anew in it, so that our texts, the
 * server's, and what is remembered of its answers change together. A page with unsaved work
 * asks first, as on any way out; drafts, the address and the place in it are kept.
 */
export const setLocale = (next: Locale): void => {
  if (next === locale) return;
  keep(next);
  if (read() === next) location.reload();
};

/**
 * The profile of whoever is signed in decides; a language that we do not have changes nothing. It is kept for
 * public/boot.js, which asks before anything of ours is there.
 */
export const adoptLocale = (profile: string): void => {
  const own = match(profile) ?? locale;
  if (own === locale) keep(own);
  else setLocale(own);
};

const place = locales.indexOf(locale);
const rules = new Intl.PluralRules(locale);
const format = new Intl.NumberFormat(locale);

export const t = <T>(...texts: [T, T, T]): T => texts[place] as T;
export const plural = (n: number): Intl.LDMLPluralRule => rules.select(n);
export const num = (n: number): string => format.format(n);

export type Tag = (children: ReactNode) => ReactNode;
export const rich = (...parts: ReactNode[]): ReactNode => createElement(Fragment, null, ...parts);
