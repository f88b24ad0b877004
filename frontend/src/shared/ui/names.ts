import { type Locale, locale } from '../i18n/runtime';

type Named = { name: string; nativeName: string };

const scripts: Record<Locale, RegExp | undefined> = {
  en: undefined,
  'zh-TW': /^[\p{Script=Han}・·\s]+$/u,
  ko: /^[\p{Script=Hangul}\s]+$/u,
};

const reads = (native: string, l: Locale): boolean => native !== '' && scripts[l]?.test(native) === true;

/** The name in the reader's script, and the other one if there is one. */
export function namesOf({ name, nativeName }: Named, l: Locale = locale): { first: string; other: string } {
  if (reads(nativeName, l)) return { first: nativeName, other: name };
  return { first: name, other: nativeName === name ? '' : nativeName };
}

/** The name to call somebody by inside a sentence. */
export const nameOf = (person: Named): string => namesOf(person).first;

/** Two letters; of a Chinese or Korean name its last two characters. */
export function initialsOf(person: Named, l: Locale = locale): string {
  if (reads(person.nativeName, l)) return [...person.nativeName.replace(/\s/g, '')].slice(-2).join('');
  const words = person.name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase(l);
}

const hues = [258, 158, 28, 300, 205, 75, 340, 120];

/** A colour that stays with a person. */
export const hueOf = (id: number): number => hues[id % hues.length] ?? 258;
