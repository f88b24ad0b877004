/** As much of a Markdown or HTML tree as our plugins look at. */
export type Node = {
  type: string;
  tagName?: string;
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  properties?: Record<string, unknown>;
  position?: { start: { offset?: number }; end: { offset?: number } };
  data?: Record<string, unknown>;
  children?: Node[];
};

/** Puts other nodes in the place of each; what a node becomes is not looked into again. */
export function replace(node: Node, by: (child: Node, parent: Node) => Node[] | undefined): void {
  if (!node.children) return;
  node.children = node.children.flatMap((child) => {
    const others = by(child, node);
    if (others) return others;
    replace(child, by);
    return [child];
  });
}

/** Every node in the order of the text. */
export function* nodes(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodes(child);
}

export const element = (tagName: string, properties: Node['properties'], children: Node[]): Node => ({
  type: 'element',
  tagName,
  properties: properties ?? {},
  children,
});

export const text = (value: string): Node => ({ type: 'text', value });

export function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

export type Range = { from: number; to: number };

/** What of the source a node came from, where the parser knows. */
export function rangeOf(node: Node): Range | undefined {
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  return from === undefined || to === undefined ? undefined : { from, to };
}
