import { ELEMENT, enclosing, TEXT } from './elements.ts';
import { CHANGES_FOLLOWED, MOST_CLIMBED } from './limits.ts';
import type { Place } from './runs.ts';
import { SHOW_TEXT } from './sample.ts';

/** Our own card, which comes and goes. */
const isOurs = (node: Node | undefined): boolean => (node as Element | undefined)?.localName === 'huizhu-card';

/**
 * What changes mean for the marks: text nodes that were changed, added or moved, whose marks hold no more; and places that
 * have to be read again. Undefined after each small step.
 */
export function* consequences(records: readonly MutationRecord[]): Generator<Text | Place | undefined> {
  const touched = new Set<Node>();
  const added = new Set<Node>();
  let tooMany = records.length > CHANGES_FOLLOWED;
  for (const record of records) {
    if (tooMany) break;
    // What has become an editor or another language, or is none any more, counts as new.
    if (record.type === 'attributes') added.add(record.target);
    for (const node of record.addedNodes) {
      if (!isOurs(node)) added.add(node);
      if (added.size > CHANGES_FOLLOWED) break;
      yield;
    }
    // What stood on both sides of a removed node may be one word now.
    const { length, 0: removed } = record.removedNodes;
    if (record.type === 'characterData' || length > 1 || (length === 1 && !isOurs(removed))) touched.add(record.target);
    tooMany = added.size + touched.size > CHANGES_FOLLOWED;
    yield;
  }
  if (tooMany) {
    yield { root: document.documentElement, shallow: false };
    return;
  }

  const known = new Map<Element, Element | null | undefined>();
  const shallow = new Set<Node>();
  const readBlock = (node: Node) => {
    // What stands at the top of a shadow root has no block above it but the root.
    const block = enclosing(node, known);
    if (block !== null) shallow.add(block ?? node.getRootNode());
  };
  for (const node of added) {
    yield;
    if (node.nodeType === TEXT) yield node as Text;
    if (!node.isConnected) continue;
    // What is put in between may have parted a word.
    const parent = node.parentNode;
    if (parent && ((node.previousSibling && node.nextSibling) || enclosing(parent, known) !== parent))
      readBlock(parent);
    const block = enclosing(node, known);
    if (block === null) {
      // What the page has moved into code or an editor loses its marks.
      const walker = document.createTreeWalker(node, SHOW_TEXT);
      while (walker.nextNode()) yield walker.currentNode as Text;
      continue;
    }
    if (node.nodeType === ELEMENT) {
      // A block below another added node is read with that one.
      let above = parent;
      let climbed = 0;
      while (above && !added.has(above)) above = climbed++ < MOST_CLIMBED ? above.parentNode : null;
      if (above) continue;
      // An inline element may hold blocks (a link around a card of news): they are read below it, its own text with its block.
      if (block === node || (node as Element).firstElementChild) yield { root: node, shallow: false };
      if (block === node) continue;
    }
    readBlock(node);
  }
  for (const node of touched) {
    if (node.nodeType === TEXT) yield node as Text;
    if (node.isConnected) readBlock(node);
    yield;
  }
  // Last: an inline element that was added is read alone for the blocks in it, then as a part of its own block.
  for (const root of shallow) yield { root, shallow: true };
}
