import { NODES_PER_STEP } from './limits.ts';

/** Node types, as numbers: a page's nodes may come from another realm, whose classes are others. */
export const ELEMENT = 1;
export const TEXT = 3;

/** What a reader reads as one line of thought: the text of one block, over as many text nodes as it is made of. */
export interface Run {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where each node's text begins in the run's text, in UTF-16 units. */
  readonly starts: readonly number[];
  /** The block that the run stands in. */
  readonly block: Element;
  /** The boxes whose edges part it from the run before; undefined if something else does, or none came before. */
  readonly edges: readonly Element[] | undefined;
}

/**
 * What the name of an element says. `replaced`: something that is no text of the page; ends a run, and is not read.
 * `unread`: no edge either, what stands before and after it is one line to a reader. `inline`: unless a style says
 * otherwise, which is looked up only where a term would cross the element's edge. All others are blocks, likewise: rare
 * inline elements need not be named here, because style says what they are.
 */
type Kind = 'replaced' | 'unread' | 'inline';

const KINDS = new Map<string, Kind>();
for (const [kind, names] of [
  ['replaced', 'img iframe object audio video canvas input textarea select svg math'],
  ['unread', 'script style noscript template code rt rp title huizhu-card'],
  ['inline', 'a b em font i mark ruby small span strong sub sup u wbr slot'],
] as const) {
  for (const name of names.split(' ')) KINDS.set(name, kind);
}

const kindOf = (element: Element): Kind | undefined =>
  KINDS.get(element.localName) ?? (element.localName.includes('-') && !element.shadowRoot ? 'inline' : undefined);

/** `contenteditable` without a value means true. */
const isEditable = (element: Element): boolean => (element.getAttribute('contenteditable') ?? 'false') !== 'false';

const isSkipped = (element: Element, kind: Kind | undefined): boolean =>
  kind === 'replaced' || kind === 'unread' || isEditable(element);

/** The nearest element at or above a node that begins and ends runs, whether it is read or not. */
export function blockOf(node: Node): Element | null {
  let element = node.nodeType === ELEMENT ? (node as Element) : node.parentElement;
  while (element && kindOf(element) === 'inline') element = element.parentElement;
  return element;
}

/**
 * The nearest element at or above a node that begins and ends runs: null if the node stands in something that is not read,
 * undefined at the top of a shadow root. `known` keeps what was found, so that many nodes deep in a page are one climb.
 */
export function enclosing(
  node: Node,
  known = new Map<Element, Element | null | undefined>(),
): Element | null | undefined {
  const climbed: Element[] = [];
  let element = node.nodeType === ELEMENT ? (node as Element) : node.parentElement;
  for (; element && !known.has(element); element = element.parentElement) climbed.push(element);
  let found = element ? known.get(element) : undefined;
  for (const one of climbed.reverse()) {
    const kind = kindOf(one);
    if (isSkipped(one, kind)) found = null;
    else if (found !== null && kind !== 'inline') found = one;
    known.set(one, found);
  }
  return found;
}

/** A place to read: everything below a node, or only an element's own text. */
export interface Place {
  readonly root: Node;
  readonly shallow: boolean;
}

export interface RunOptions {
  /** Only the root's own text, not that of the blocks in it. */
  readonly shallow: boolean;
  /** Is told each open shadow root before it is read. */
  onShadow(root: ShadowRoot): void;
}

/** True if a node is in this document: a page may have taken it off, or put it into a frame. */
export const isHere = (node: Node): boolean => node.isConnected && node.ownerDocument === document;

/** How far the children of a node have been walked. */
interface Frame {
  readonly parent: Node;
  last: Node | null;
  next: Node | null;
  /** The parent, if it begins and ends runs. */
  readonly box: Element | undefined;
  /** The block that its text belongs to. */
  readonly owner: Element | null;
}

/** Collects the runs below a root, in reading order; undefined now and then, where a long walk has found none. */
export function* runsOf(root: Node, options: RunOptions): Generator<Run | undefined> {
  let nodes: Text[] = [];
  let starts: number[] = [];
  let text = '';
  let block: Element | undefined;
  let edges: Element[] | undefined;

  const take = (): Run | undefined => {
    if (text === '') return undefined;
    const run = block && /\S/.test(text) ? { text, nodes, starts, block, edges } : undefined;
    if (run) edges = [];
    nodes = [];
    starts = [];
    text = '';
    block = undefined;
    return run;
  };

  // An explicit stack: pages nest deeper than recursion may go.
  let walked = 0;
  const own = !options.shallow && root.nodeType === ELEMENT ? (root as Element).shadowRoot : null;
  if (own) {
    options.onShadow(own);
    yield* runsOf(own, options);
  }
  const stack: Frame[] = [
    {
      parent: root,
      last: null,
      next: root.firstChild,
      box: undefined,
      owner: blockOf(root instanceof ShadowRoot ? root.host : root),
    },
  ];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const { parent, last, box } = frame;
    let node = frame.next;
    // Removed or moved while the page had its turn: what comes after the one before it, or all of them again.
    if (node && node.parentNode !== parent) node = last?.parentNode === parent ? last.nextSibling : parent.firstChild;
    if (++walked % NODES_PER_STEP === 0) yield;
    if (!node) {
      if (box) {
        const run = take();
        if (run) yield run;
        // Where a shadow tree shows its host's children is not looked up.
        if (box.shadowRoot) edges = undefined;
        else edges?.push(box);
      }
      stack.pop();
      continue;
    }
    frame.last = node;
    frame.next = node.nextSibling;
    if (node.nodeType === TEXT) {
      const { data } = node as Text;
      if (data !== '' && frame.owner) {
        if (nodes.length === NODES_PER_STEP) yield take();
        block ??= frame.owner;
        nodes.push(node as Text);
        starts.push(text.length);
        text += data;
      }
      continue;
    }
    if (node.nodeType !== ELEMENT) continue;
    const element = node as Element;
    if (element.localName === 'br') {
      // Kept as a break: ignorable inside a word, an edge for what looks at neighbours.
      text += '\n';
      continue;
    }
    const kind = kindOf(element);
    const isBox = kind === undefined;
    if (isBox || kind === 'replaced') {
      const run = take();
      if (run) yield run;
      if (isBox) edges?.push(element);
      else edges = undefined;
    }
    if (isSkipped(element, kind) || (options.shallow && isBox)) {
      if (isBox) edges = undefined;
      continue;
    }
    const shadow = isBox ? element.shadowRoot : null;
    if (shadow) {
      options.onShadow(shadow);
      yield* runsOf(shadow, options);
      edges = undefined;
    }
    const owner = isBox ? element : frame.owner;
    stack.push({ parent: element, last: null, next: element.firstChild, box: isBox ? element : undefined, owner });
  }
  const run = take();
  if (run) yield run;
}

/** The node of a run that holds an offset: its number. */
export function nodeAt(run: Run, offset: number): number {
  let low = 0;
  let high = run.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((run.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
