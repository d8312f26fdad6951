// What a parsed HTML file says of the blocks around a text, without a browser.
import type { DefaultTreeAdapterMap } from 'parse5';
import { goesOn, isHardWrapped } from '../annotator/paragraphs.ts';
import { NEAR_REACH } from '../annotator/resolve.ts';
import { ITEMS_NEAR, LINES_LOOKED_AT } from '../page/limits.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const isElement = (node: Node): node is Element => 'tagName' in node;

/** An element and those around it, outwards. */
export function elementsOf(element: Element): Element[] {
  const around: Element[] = [];
  for (let at: Node | null = element; at && isElement(at); at = at.parentNode) around.push(at);
  return around;
}

function textContent(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textContent).join('') : '';
}

const childrenOf = ({ parentNode }: Element): Element[] => parentNode?.childNodes.filter(isElement) ?? [];

/** The texts of the items before and after, of the list that a block stands in: as `itemsBeside` of page/annotate-run.ts. */
export function besideOf(block: Element): string[] {
  const item = elementsOf(block).find(({ tagName }) => ['li', 'dt', 'dd'].includes(tagName));
  if (!item) return [];
  const items = childrenOf(item);
  const at = items.indexOf(item);
  const near = [...items.slice(Math.max(0, at - ITEMS_NEAR), at), ...items.slice(at + 1, at + 1 + ITEMS_NEAR)];
  return near.map((other) => textContent(other).slice(0, NEAR_REACH));
}

/** True if one block is a printed line that goes on with its sentence, and the other one the next line of its column. */
export function isColumnOf(block: Element, next: Element, text: string): boolean {
  const { tagName, parentNode } = block;
  if ((tagName !== 'p' && tagName !== 'div') || next.tagName !== tagName || next.parentNode !== parentNode)
    return false;
  if (!parentNode || !goesOn(text.trim(), true)) return false;
  return isHardWrapped(
    childrenOf(block)
      .slice(0, LINES_LOOKED_AT)
      .flatMap((line) => (line.tagName === tagName ? textContent(line).trim() || [] : [])),
  );
}

/** True if the line breaks in a block end the lines of a printed column. */
export function isHardWrappedByBreaks(block: Element): boolean {
  const lines = [''];
  const walk = (node: Node): void => {
    if (isElement(node) && node.tagName === 'br') lines.push('');
    else if (node.nodeName === '#text' && 'value' in node) lines.push((lines.pop() ?? '') + node.value);
    else if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(block);
  return isHardWrapped(lines.map((line) => line.trim()).filter((line) => line !== ''));
}
