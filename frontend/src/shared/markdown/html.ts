import { type Node, nodes, replace, text } from './tree';

const inline = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell']);

const isBreak = (html: string): boolean => /^<br\s*\/?>$/i.test(html.trim());

/**
 * HTML that somebody wrote or pasted is shown as it was typed, and never as markup: inside a sentence as text, on
 * lines of its own as code. Only a line break is one.
 */
export const remarkShowHtml = () => (tree: Node) =>
  replace(tree, (node, parent) => {
    if (node.type !== 'html' || node.value === undefined) return undefined;
    if (!inline.has(parent.type)) return [{ ...node, type: 'code' }];
    return [
      isBreak(node.value)
        ? { type: 'break' }
        : { ...text(node.value), ...(node.position && { position: node.position }) },
    ];
  });

const links = new Set(['link', 'linkReference']);

const pictures: Record<string, string> = { image: 'link', imageReference: 'linkReference' };

/** Pictures are not fetched from anywhere: they become links that say what they show, or inside a link its words. */
export const remarkLinkImages = () => (tree: Node) => {
  const words = (node: Node): Node => text(node.alt || node.url || '');
  for (const node of nodes(tree)) {
    if (links.has(node.type)) replace(node, (child) => (child.type in pictures ? [words(child)] : undefined));
  }
  replace(tree, (node) => {
    const type = pictures[node.type];
    return type ? [{ ...node, type, children: [words(node)] }] : undefined;
  });
};

/** What the writer struck out is s; del is what a later version took away. */
export const remarkStruck = () => (tree: Node) => {
  for (const node of nodes(tree)) if (node.type === 'delete') node.data = { hName: 's' };
};
