import { locale } from './runtime';

/** A language in the reader's own: English for en. */
export const languageName = (code: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
