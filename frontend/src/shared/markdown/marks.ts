import type { Node } from './tree';

/**
 * Changed runs travel through the Markdown parser between private-use characters and become <ins> and <del> after the
 * sanitiser. Authors' own such characters are taken out first, so that marks cannot be forged.
 */
const INS = '\uE000';
const DEL = '\uE001';
const END = '\uE002';

const ANY = /[\uE000-\uE002]/;

export const withoutMarks = (text: string): string => text.replace(/[\uE000-\uE002]/g, '');

/** The same, where every letter must keep its place. */
export const muted = (text: string): string => text.replace(/[\uE000-\uE002]/g, '\uFFFD');

export const isMark = (letter: string): boolean => ANY.test(letter);
export const isRemoval = (letter: string): boolean => letter === DEL;
export const isEnd = (letter: string): boolean => letter === END;

export const inserted = (text: string): string => INS + text + END;
export const removed = (text: string): string => DEL + text + END;

const tagOf: Record<string, string> = { [INS]: 'ins', [DEL]: 'del' };

/** Cuts texts at the marks. An open mark goes on through the elements that follow, until its end. */
class Cutter {
  private tag: string | undefined;

  all(node: Node): void {
    if (!node.children) return;
    node.children = node.children.flatMap((child) => this.one(child));
  }

  private one(node: Node): Node[] {
    if (node.type !== 'text' || node.value === undefined) {
      this.all(node);
      return [node];
    }
    if (!this.tag && !ANY.test(node.value)) return [node];
    return this.cut(node.value);
  }

  private cut(text: string): Node[] {
    const out: Node[] = [];
    for (const piece of text.split(/([\uE000-\uE002])/)) {
      if (ANY.test(piece)) this.tag = tagOf[piece];
      else if (piece) out.push(this.marked(piece));
    }
    return out;
  }

  private marked(value: string): Node {
    const text = { type: 'text', value };
    if (!this.tag) return text;
    return { type: 'element', tagName: this.tag, properties: {}, children: [text] };
  }
}

export const rehypeMarks =
  () =>
  (tree: Node): void =>
    new Cutter().all(tree);
