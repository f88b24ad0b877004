import type { BodyAt } from './body';
import { isMark } from './marks';
import { cut, markOf, type Passage, type Piece } from './passages';
import { placesOf } from './places';
import { element, type Node, type Range, rangeOf, text } from './tree';

export type Anchoring = { source: string; bodyAt: BodyAt; passages: readonly Passage[] };

const FENCE = /^\s*(?:```|~~~)/;

/** What is shown of a fenced block stands behind its first line. */
function beginOf(parent: Node, around: Node | undefined, source: string, range: Range): number {
  const isBlock = parent.tagName === 'code' && around?.tagName === 'pre';
  const isFenced = isBlock && FENCE.test(source.slice(range.from, range.to));
  return isFenced ? source.indexOf('\n', range.from) + 1 : range.from;
}

type Place = { parent: Node; node: Node };

/** Puts to each text of the tree where it stands in the body, and marks the passages. */
class Anchors {
  private next = 0;
  private readonly ends = new Map<Passage, Place>();
  private link: Place | undefined;
  private readonly to: Anchoring;

  constructor(to: Anchoring) {
    this.to = to;
  }

  all(node: Node, range: Range, around?: Node): void {
    const inside = rangeOf(node) ?? range;
    if (!node.children) return;
    node.children = node.children.flatMap((child): Node[] => {
      if (child.type === 'text') return this.one(child, rangeOf(child) ?? inside, node, around);
      this.link = child.tagName === 'a' ? { parent: node, node: child } : this.link;
      this.all(child, inside, node);
      if (this.link?.node === child) this.link = undefined;
      return [child];
    });
  }

  private one(child: Node, range: Range, parent: Node, around: Node | undefined): Node[] {
    const shown = child.value ?? '';
    const { source, bodyAt, passages } = this.to;
    if (!shown.trim()) return [child];
    const from = beginOf(parent, around, source, range);
    const places = placesOf(shown, source, Math.max(from, this.next), range.to);
    this.next = Math.max(this.next, (places.findLast((at) => at >= 0) ?? -1) + 1);
    const placeOf = (i: number): number => {
      const place = places[i] ?? -1;
      return place < 0 || isMark(shown[i] ?? '') ? -1 : bodyAt(place);
    };
    return cut(shown, placeOf, passages).map((piece) => this.piece(piece, parent));
  }

  private piece({ text: value, at, on }: Piece, parent: Node): Node {
    if (at === undefined) return text(value);
    if (on.length === 0) return element('span', { 'data-at': at }, [text(value)]);
    const id = on.find((passage) => !this.ends.has(passage))?.id;
    const node = element('mark', { 'data-at': at, ...markOf(on), id }, [text(value)]);
    for (const passage of on) this.ends.set(passage, this.link ?? { parent, node });
    return node;
  }

  /** Behind a passage that something is said about stands a sign, which leads there; never inside a link. */
  signs(): void {
    for (const [{ about }, { parent, node }] of this.ends) {
      if (!about || !parent.children) continue;
      const link = element('a', { href: `#${about.id}`, 'data-sign': about.id, 'aria-label': about.label }, [
        text(about.sign),
      ]);
      parent.children = parent.children.flatMap((child) => (child === node ? [child, link] : [child]));
    }
  }
}

export const rehypeAnchors =
  (to: Anchoring) =>
  (tree: Node): void => {
    const anchors = new Anchors(to);
    anchors.all(tree, { from: 0, to: to.source.length });
    anchors.signs();
  };
