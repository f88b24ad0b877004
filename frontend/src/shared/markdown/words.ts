import { diffArrays } from 'diff';
import { wordSegmenter } from '../i18n/segment';

export type Hunk = { same: string } | { before: string; after: string };

const isSame = (hunk: Hunk): hunk is { same: string } => 'same' in hunk;

// Markup that must not be cut: code, links with their address, bare addresses, entities, escapes, signs of emphasis.
const WHOLE =
  /(`+)[^`\n]*\1(?!`)|!?\[[^\]\n]*\]\([^)\n]*\)|<?https?:\/\/[^\s<>)]+>?|&[#\w]+;|\\[!-/:-@[-`{-~]|[*_~]+|\|/g;

/** Words, spaces and signs, which put together are the text again; markup stays whole. */
export function tokensOf(text: string, language: string): string[] {
  const segmenter = wordSegmenter(language);
  const words = (plain: string): string[] => Array.from(segmenter.segment(plain), (part) => part.segment);
  const out: string[] = [];
  let done = 0;
  for (const found of text.matchAll(WHOLE)) {
    out.push(...words(text.slice(done, found.index)), found[0]);
    done = found.index + found[0].length;
  }
  return [...out, ...words(text.slice(done))];
}

function raw(before: string, after: string, language: string): Hunk[] {
  const out: Hunk[] = [];
  for (const part of diffArrays(tokensOf(before, language), tokensOf(after, language))) {
    const last = out.at(-1);
    const value = part.value.join('');
    if (!part.added && !part.removed) out.push({ same: value });
    else if (last && !isSame(last)) last[part.added ? 'after' : 'before'] += value;
    else out.push({ before: part.removed ? value : '', after: part.added ? value : '' });
  }
  return out;
}

const isBlank = (text: string): boolean => /^[^\S\n]*$/.test(text);

/** Changes that only white space parts are one change. */
function join(hunks: Hunk[]): Hunk[] {
  const out: Hunk[] = [];
  for (const hunk of hunks) {
    const gap = out.at(-1);
    const before = out.at(-2);
    if (!isSame(hunk) && gap && isSame(gap) && isBlank(gap.same) && before && !isSame(before)) {
      out.pop();
      before.before += gap.same + hunk.before;
      before.after += gap.same + hunk.after;
    } else out.push({ ...hunk });
  }
  return out;
}

/** White space at the edges of something only added or only removed stays outside of it. */
function trim(hunk: Hunk): Hunk[] {
  if (isSame(hunk) || (hunk.before && hunk.after)) return [hunk];
  const text = hunk.before || hunk.after;
  const core = text.trim();
  if (!core) return hunk.after ? [{ same: hunk.after }] : [];
  const lead = text.slice(0, text.indexOf(core));
  const tail = text.slice(lead.length + core.length);
  const change: Hunk = hunk.after ? { before: '', after: core } : { before: core, after: '' };
  return [{ same: lead }, change, { same: tail }].filter((h) => !('same' in h) || h.same !== '');
}

/** What is the same and what changed between two texts, word by word. */
export const wordHunks = (before: string, after: string, language: string): Hunk[] =>
  join(raw(before, after, language));

export const tidyHunks = (before: string, after: string, language: string): Hunk[] =>
  wordHunks(before, after, language).flatMap(trim);
