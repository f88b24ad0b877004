import { diffArrays } from 'diff';
import { inserted, muted, removed } from './marks';
import { pairUp } from './pair';
import { type Hunk, tidyHunks } from './words';

export type Change = 'same' | 'changed' | 'added' | 'removed';

/** Of a document; from is where it begins. */
type Block = { text: string; from: number };

/** The source of a changed block has both versions in it; now is the block of the newer one. */
export type DiffBlock = { kind: Change; source: string; now?: Block };

const FENCE = /^\s{0,3}(```|~~~)/;

/** Cuts Markdown at blank lines; fenced code stays whole. Marks that somebody wrote are put out. */
export function blocksOf(markdown: string): Block[] {
  const out: Block[] = [];
  let block: Block | undefined;
  let fenced = false;
  let from = 0;
  for (const line of muted(markdown).split('\n')) {
    if (FENCE.test(line)) fenced = !fenced;
    if (!fenced && line.trim() === '') block = undefined;
    else if (block) block.text += `\n${line}`;
    else {
      block = { text: line, from };
      out.push(block);
    }
    from += line.length + 1;
  }
  return out;
}

/** What begins a line and must stay in front of a mark: list signs, headings, quotes. */
const PREFIX = /^(\s*(?:[-*+]|\d+[.)]|#{1,6}|>)\s+)?([\s\S]*)$/;

function wrapLines(text: string, wrap: (line: string) => string): string {
  const lines = text.split('\n').map((line) => {
    const [, prefix = '', rest = ''] = PREFIX.exec(line) ?? [];
    return rest ? prefix + wrap(rest) : line;
  });
  return lines.join('\n');
}

const gone = (source: string): DiffBlock => ({ kind: 'removed', source });
const fresh = (now: Block): DiffBlock => ({ kind: 'added', source: now.text, now });

const isCode = (block: string): boolean => FENCE.test(block);

/** Whether marks would stand where Markdown reads lines and cells. */
const breaks = (hunk: Hunk): boolean =>
  'before' in hunk && (hunk.before.includes('\n') || /\|/.test(hunk.before + hunk.after));

/** Code is shown as it was and as it is: marks inside a fence would be letters of the code. The same goes for cells. */
function changed(before: string, now: Block, language: string): DiffBlock[] {
  if (before === now.text) return [{ kind: 'same', source: before, now }];
  const hunks = isCode(before) || isCode(now.text) ? [] : tidyHunks(before, now.text, language);
  if (hunks.length === 0 || hunks.some(breaks)) return [gone(before), fresh(now)];
  return [{ kind: 'changed', source: marked(hunks), now }];
}

function marked(hunks: readonly Hunk[]): string {
  const parts = hunks.map((hunk) => {
    if ('same' in hunk) return hunk.same;
    const old = hunk.before ? wrapLines(hunk.before.trimEnd(), removed) : '';
    const fresh = hunk.after ? wrapLines(hunk.after.trimEnd(), inserted) : '';
    const between = old && fresh ? ' ' : '';
    const tail = /\s$/.test(hunk.after) ? ' ' : '';
    return old + between + fresh + tail;
  });
  return parts.join('');
}

function replaced(before: string[], after: Block[], language: string): DiffBlock[] {
  let next = 0;
  const pairs = pairUp(
    before,
    after.map((block) => block.text),
  );
  return pairs.flatMap((pair) => {
    const now = pair.after === undefined ? undefined : after[next++];
    if (!now) return [gone(pair.before ?? '')];
    return pair.before === undefined ? [fresh(now)] : changed(pair.before, now, language);
  });
}

/** A document with its changes marked, block by block and in them word by word. */
export function diffBlocks(before: string, after: string, language: string): DiffBlock[] {
  const blocks = blocksOf(after);
  const old = blocksOf(before).map((block) => block.text);
  const parts = diffArrays(
    old,
    blocks.map((block) => block.text),
  );
  const out: DiffBlock[] = [];
  let at = 0;
  const take = (count: number): Block[] => {
    at += count;
    return blocks.slice(at - count, at);
  };
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1];
    if (part.added && parts[i - 1]?.removed) continue;
    if (part.removed && next?.added) out.push(...replaced(part.value, take(next.value.length), language));
    else if (part.removed) out.push(...part.value.map(gone));
    else if (part.added) out.push(...take(part.value.length).map(fresh));
    else
      out.push(...take(part.value.length).map((now): DiffBlock => ({ kind: 'same', source: now.text, now })));
  }
  return out;
}

/** How many places of a document changed. */
export const countChanges = (blocks: readonly DiffBlock[]): number =>
  blocks.filter((block) => block.kind !== 'same').length;
