import { pointsOf, unitsOf } from '#shared/markdown/offsets';
import type { Passage } from '#shared/markdown/passages';
import type { Range } from '#shared/markdown/tree';

type Quoted = { quote: string; offset: number };

/** Of the letters that are selected, without the white space around them. */
export function quoteOf(body: string, { from, to }: Range): Quoted | undefined {
  const quote = body.slice(from, to);
  const kept = quote.trim();
  if (!kept) return undefined;
  const start = from + quote.indexOf(kept);
  return { quote: kept, offset: pointsOf(body, start) };
}

/** Words that somebody typed, wherever they stand first, whatever their case and spaces. */
export function findWords(body: string, words: string): Range | undefined {
  const parts = words.trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return undefined;
  const literal = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(literal.join('\\s+'), 'iu').exec(body);
  return found ? { from: found.index, to: found.index + found[0].length } : undefined;
}

/** Markdown's signs are left out of what is quoted beside a finding. */
export const plainQuote = (quote: string): string =>
  quote
    .replace(/^\s{0,3}(?:#{1,6}|[-*+]|\d+[.)]|>)\s+/gm, '')
    .replace(/(\*\*|__|`+)/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The last heading before a place: where in the text it is. */
export function headingBefore(body: string, at: number): string | undefined {
  const before = body.slice(0, at).matchAll(/^ {0,3}#{1,6}\s+(.+?)\s*#*$/gm);
  return [...before].at(-1)?.[1];
}

type Sign = { id: string; sign: string; label: string };

/** Where a quote stands, with the sign of what is said about it; nothing for what is about the whole. */
export function passageOf(body: string, { quote, offset }: Quoted, about: Sign): Passage | undefined {
  if (!quote) return undefined;
  const from = unitsOf(body, offset);
  return { from, to: from + quote.length, name: 'finding', about };
}
