import { ELEMENT, enclosing, FRAGMENT, isSkipped, kindOf, TEXT } from './elements.ts';
import { CUT_RUNS, LEAF_UNITS, NODES_PER_STEP } from './limits.ts';
import { BREAK, Leaf, type Run } from './run.ts';

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

/** How far the children of a node have been walked. */
interface Frame {
  readonly parent: Node;
  last: Node | null;
  next: Node | null;
  /** Which turn of the page `next` was looked up in. */
  turn: number;
  /** The parent, if it begins and ends runs. */
  readonly box: Element | undefined;
  /** The block that its text belongs to. */
  readonly owner: Element | null | undefined;
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
    const run = block && /\S/.test(text) ? { text, nodes, starts, block, edges, isLeaf: false } : undefined;
    if (run) edges = [];
    nodes = [];
    starts = [];
    text = '';
    block = undefined;
    return run;
  };

  // An explicit stack: pages nest deeper than recursion may go.
  let walked = 0;
  let cuts = 0;
  /** How often the page may have had its turn: it has it only while this waits to go on. */
  let turn = 0;
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
      turn,
      box: undefined,
      owner: enclosing(root.nodeType === FRAGMENT ? (root as ShadowRoot).host : root),
    },
  ];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const { parent, last, box } = frame;
    let node = frame.next;
    // Removed or moved while the page had its turn: what comes after the one before it, or all of them again.
    if (node && frame.turn !== turn && node.parentNode !== parent)
      node = last?.parentNode === parent ? last.nextSibling : parent.firstChild;
    if (++walked % NODES_PER_STEP === 0) {
      turn++;
      yield;
    }
    if (!node) {
      if (box) {
        turn++;
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
    frame.turn = turn;
    if (node.nodeType === TEXT) {
      const { data } = node as Text;
      if (data !== '' && frame.owner) {
        if (nodes.length === NODES_PER_STEP) {
          turn++;
          yield take();
          // What is left in this element is not read.
          if (++cuts > CUT_RUNS) frame.next = null;
        }
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
      text += BREAK;
      continue;
    }
    const kind = kindOf(element);
    const isBox = kind === undefined;
    if (isBox || kind === 'replaced') {
      turn++;
      const run = take();
      if (run) yield run;
      if (isBox) edges?.push(element);
      else edges = undefined;
    }
    if (isSkipped(kind) || (options.shallow && isBox)) {
      if (isBox) edges = undefined;
      continue;
    }
    const shadow = isBox ? element.shadowRoot : null;
    if (isBox && !shadow && !element.firstElementChild) {
      const leaf = element.textContent ?? '';
      if (leaf.length <= LEAF_UNITS) {
        if (/\S/.test(leaf)) {
          turn++;
          yield new Leaf(leaf, element, edges);
          edges = [];
        }
        edges?.push(element);
        continue;
      }
    }
    if (shadow) {
      options.onShadow(shadow);
      yield* runsOf(shadow, options);
      edges = undefined;
    }
    const owner = isBox ? element : frame.owner;
    stack.push({
      parent: element,
      last: null,
      next: element.firstChild,
      turn,
      box: isBox ? element : undefined,
      owner,
    });
  }
  const run = take();
  if (run) yield run;
}
