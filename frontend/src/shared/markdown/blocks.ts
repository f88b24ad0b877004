import { diffArrays } from 'diff';
import { inserted, removed, withoutMarks } from './marks';
import { type Hunk, tidyHunks } from './words';

export type Change = 'same' | 'changed' | 'added' | 'removed';

export type DiffBlock = { kind: Change; source: string };

const FENCE = /^\s{0,3}(```|~~~)/;

/** Cuts Markdown at blank lines; fenced code stays whole. */
export function blocksOf(markdown: string): string[] {
  const out: string[] = [];
  let block: string[] = [];
  let fenced = false;
  const close = (): void => {
    if (block.length > 0) out.push(block.join('\n'));
    block = [];
  };
  for (const line of withoutMarks(markdown).replace(/\r\n?/g, '\n').split('\n')) {
    if (FENCE.test(line)) fenced = !fenced;
    if (!fenced && line.trim() === '') close();
    else block.push(line);
  }
  close();
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

const isCode = (block: string): boolean => FENCE.test(block);

/** Whether marks would stand where Markdown reads lines and cells. */
const breaks = (hunk: Hunk): boolean =>
  'before' in hunk && (hunk.before.includes('\n') || /\|/.test(hunk.before + hunk.after));

/** Code is shown as it was and as it is: marks inside a fence would be letters of the code. The same goes for cells. */
function changed(before: string, after: string, language: string): DiffBlock[] {
  const hunks = isCode(before) || isCode(after) ? [] : tidyHunks(before, after, language);
  if (hunks.length > 0 && !hunks.some(breaks)) return [{ kind: 'changed', source: marked(hunks) }];
  return [
    { kind: 'removed', source: before },
    { kind: 'added', source: after },
  ];
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

function pairs(before: string[], after: string[], language: string): DiffBlock[] {
  const most = Math.max(before.length, after.length);
  return Array.from({ length: most }, (_, i): DiffBlock[] => {
    const old = before[i];
    const fresh = after[i];
    if (old !== undefined && fresh !== undefined) return changed(old, fresh, language);
    if (fresh !== undefined) return [{ kind: 'added', source: fresh }];
    return old === undefined ? [] : [{ kind: 'removed', source: old }];
  }).flat();
}

/** A document with its changes marked, block by block and in them word by word. */
export function diffBlocks(before: string, after: string, language: string): DiffBlock[] {
  const parts = diffArrays(blocksOf(before), blocksOf(after));
  const out: DiffBlock[] = [];
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1];
    const previous = parts[i - 1];
    if (part.added && previous?.removed) continue;
    if (part.removed && next?.added) out.push(...pairs(part.value, next.value, language));
    else {
      const kind = part.added ? 'added' : part.removed ? 'removed' : 'same';
      out.push(...part.value.map((source): DiffBlock => ({ kind, source })));
    }
  }
  return out;
}

/** How many places of a document changed. */
export const countChanges = (blocks: readonly DiffBlock[]): number =>
  blocks.filter((block) => block.kind !== 'same').length;
