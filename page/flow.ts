import type { Match } from '../annotator/resolve.ts';
import { enclosing } from './elements.ts';
import { nodeAt, type Run } from './run.ts';

/** A block that may hold one printed line of a column. */
export const isLine = ({ localName }: Element): boolean => localName === 'p' || localName === 'div';

/** True if the style of an element lets the text around it and in it stand in one line. Asked where a term would cross its edge. */
export function flowsInline(element: Element): boolean {
  const { display, float } = getComputedStyle(element);
  return float === 'none' && /^(inline|contents|ruby)/.test(display);
}

/** True if the style of a line's box puts it below the one before: no cell, column or float beside it. */
export function flowsDown(element: Element): boolean {
  // The style of what a page keeps from being drawn is not asked: Chromium would tell the page.
  if (!element.checkVisibility()) return true;
  const { display, float } = getComputedStyle(element);
  return (
    float === 'none' &&
    display === 'block' &&
    !/flex|grid/.test(getComputedStyle(element.parentElement ?? element).display)
  );
}

/**
 * Where a match crosses an edge that a reader sees (a span that is styled as a block, a float): the number of the node
 * after the edge; -1 if there is none.
 */
export function seenEdge(run: Run, { start, end }: Match): number {
  const last = nodeAt(run, end - 1);
  for (let at = nodeAt(run, start); at < last; at++) {
    if (!joins(run.nodes[at] as Text, run.nodes[at + 1] as Text)) return at + 1;
  }
  return -1;
}

function joins(before: Text, after: Text): boolean {
  const flowsOut = (text: Text, other: Text) => {
    let element = text.parentElement;
    // Lines of a printed column stand in blocks of their own, and are joined on purpose.
    while (element && !element.contains(other) && (isLine(element) || flowsInline(element)))
      element = element.parentElement;
    return !element || element.contains(other);
  };
  return flowsOut(before, after) && flowsOut(after, before);
}

/** The nearest block of a text that another one stands in too; null if there is none, as between two shadow trees. */
export function blockAround(text: Text, other: Text): Element | null {
  let block = enclosing(text) ?? null;
  while (block && !block.contains(other)) block = block.parentElement;
  return block;
}

/** The block around a run, or the shadow root that it stands right in. */
export function aroundRun({ nodes }: Run): Node | undefined {
  const [first] = nodes;
  return first && (blockAround(first, nodes.at(-1) as Text) ?? first.getRootNode());
}

/** Cuts a run in two before one of its nodes. */
export function splitRun(run: Run, node: number): Run[] {
  return [0, node].map((from) => {
    const to = from === 0 ? node : run.nodes.length;
    const base = run.starts[from] as number;
    return {
      ...run,
      text: run.text.slice(base, run.starts[to]),
      nodes: run.nodes.slice(from, to),
      starts: run.starts.slice(from, to).map((start) => start - base),
    };
  });
}
