import { element, type Node, text } from './tree';

/** A stretch of the source to be marked where it is shown; from and to count UTF-16 units of it. */
export type Passage = { from: number; to: number; name: string; id?: string; label?: string };

type Range = { from: number; to: number };

const rangeOf = (node: Node): Range | undefined => {
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  return from === undefined || to === undefined ? undefined : { from, to };
};

/** Where in a text node a passage stands. Escapes and fences make the source longer than what it shows. */
function within(value: string, range: Range, passage: Passage, source: string): Range | undefined {
  const from = Math.max(range.from, passage.from);
  const to = Math.min(range.to, passage.to);
  if (from >= to) return undefined;
  if (range.to - range.from === value.length) return { from: from - range.from, to: to - range.from };
  const said = source.slice(from, to);
  const guess = Math.max(0, from - range.from - (range.to - range.from - value.length));
  const at = value.indexOf(said, guess);
  const found = at >= 0 ? at : value.indexOf(said);
  return found < 0 ? undefined : { from: found, to: found + said.length };
}

function split(node: Node, range: Range, passages: readonly Passage[], source: string): Node[] {
  const value = node.value ?? '';
  const out: Node[] = [];
  let done = 0;
  for (const passage of passages) {
    const at = within(value, range, passage, source);
    if (!at || at.from < done) continue;
    const marked = text(value.slice(at.from, at.to));
    const properties = { dataMark: passage.name, id: passage.id, title: passage.label };
    out.push(text(value.slice(done, at.from)), element('mark', properties, [marked]));
    done = at.to;
  }
  return [...out, text(value.slice(done))].filter((n) => n.value !== '');
}

/** Marks passages in the text, each as often as markup parts it. */
export const rehypePassages =
  ({ passages, source }: { passages: readonly Passage[]; source: string }) =>
  (tree: Node): void => {
    const sorted = passages.toSorted((a, b) => a.from - b.from);
    const walk = (node: Node, around: Range | undefined): void => {
      const range = rangeOf(node) ?? around;
      if (!node.children) return;
      node.children = node.children.flatMap((child) => {
        const own = rangeOf(child) ?? range;
        if (child.type === 'text' && own) return split(child, own, sorted, source);
        walk(child, range);
        return [child];
      });
    };
    if (sorted.length > 0) walk(tree, undefined);
  };
