import { anchorOf } from './slug';
import { type Node, nodes, textOf } from './tree';

/** A heading, for a list of what a text holds. Level counts from 1. */
export type Heading = { id: string; text: string; level: number };

const depthOf = (node: Node): number | undefined => {
  const found = /^h([1-6])$/.exec(node.tagName ?? '')?.[1];
  return found ? Number(found) : undefined;
};

/** The level of each heading, counted from 1, without leaving one out whatever the writer chose. */
function levels(): (depth: number) => number {
  const open: number[] = [];
  return (depth) => {
    while ((open.at(-1) ?? 0) >= depth) open.pop();
    return open.push(depth);
  };
}

/** Anchors that differ: the second "Cause" is s-cause-2. */
function anchors(prefix: string): (text: string) => string {
  const times = new Map<string, number>();
  return (text) => {
    const anchor = prefix + anchorOf(text);
    const n = (times.get(anchor) ?? 0) + 1;
    times.set(anchor, n);
    return n === 1 ? anchor : `${anchor}-${n}`;
  };
}

type Options = {
  /** The level of the page's headings that the first one takes. */
  top: number;
  prefix: string;
  /** Of a piece of a text: the depth of the whole text's first level. */
  least?: number | undefined;
  /** Filled with what is found. */
  found: Heading[];
};

/** Headings take the levels below the page's own; each gets an anchor. */
export const rehypeHeadings =
  ({ top, prefix, least, found }: Options) =>
  (tree: Node): void => {
    const levelOf = least === undefined ? levels() : (depth: number) => depth - least + 1;
    const anchor = anchors(prefix);
    found.length = 0;
    for (const node of nodes(tree)) {
      const depth = depthOf(node);
      if (depth === undefined) continue;
      const level = Math.max(1, levelOf(depth));
      const text = textOf(node).trim();
      const id = String(node.properties?.id ?? anchor(text));
      node.tagName = `h${Math.min(6, top + level - 1)}`;
      node.properties = { ...node.properties, id };
      found.push({ id, text, level });
    }
  };

/** The depth of a text's first level of headings. */
export function leastDepth(source: string): number {
  const depths = [...source.matchAll(/^ {0,3}(#{1,6})\s/gm)].map((found) => found[1]?.length ?? 6);
  return Math.min(6, ...depths);
}
