import type { Range } from './tree';

/** How many letters of an element stand before a point in it. */
function lettersBefore(element: Element, node: globalThis.Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** What of the body an element shows within a selection. */
function shownBy(element: HTMLElement, selected: globalThis.Range): Range {
  const at = Number(element.dataset.at);
  const begins = element.contains(selected.startContainer);
  const ends = element.contains(selected.endContainer);
  const length = element.textContent?.length ?? 0;
  return {
    from: at + (begins ? lettersBefore(element, selected.startContainer, selected.startOffset) : 0),
    to: at + (ends ? lettersBefore(element, selected.endContainer, selected.endOffset) : length),
  };
}

/** What is selected inside an element, as a stretch of the body that it shows; removed words are not in it. */
export function selectedPlace(root: HTMLElement): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const selected = selection.getRangeAt(0);
  if (!selected.intersectsNode(root)) return undefined;
  const shown = [...root.querySelectorAll<HTMLElement>('[data-at]')]
    .filter((element) => selected.intersectsNode(element))
    .map((element) => shownBy(element, selected))
    .filter((range) => range.from < range.to);
  if (shown.length === 0) return undefined;
  return { from: Math.min(...shown.map((r) => r.from)), to: Math.max(...shown.map((r) => r.to)) };
}
