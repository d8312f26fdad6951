import { goesOn, isHardWrapped } from '../annotator/paragraphs.ts';
import { NODES_PER_STEP } from './limits.ts';

/** What a reader reads as one line of thought: the text of one block, over as many text nodes as it is made of. */
export interface Run {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where each node's text begins in the run's text, in UTF-16 units. */
  readonly starts: readonly number[];
  /** The block that the run stands in. */
  readonly block: Element;
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Replaced by something that is no text of the page: ends a run, and is not read. */
const REPLACED = set('IMG IFRAME OBJECT EMBED AUDIO VIDEO CANVAS INPUT TEXTAREA SELECT SVG MATH METER PROGRESS HR');
/** Not read, but no edge: what stands before and after it is one line to a reader. */
const UNREAD = set('SCRIPT STYLE NOSCRIPT TEMPLATE CODE SAMP KBD RT RP TITLE HUIZHU-CARD');
/** Inline unless a style says otherwise, which is looked up only where a term would cross the element's edge. */
const INLINE = set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR SLOT',
);

/** SVG and MathML elements have names in small letters in an HTML document. */
const nameOf = (element: Element): string => element.tagName.toUpperCase();

/** `contenteditable` without a value means true. */
const isEditable = (element: Element): boolean => (element.getAttribute('contenteditable') ?? 'false') !== 'false';

const isSkipped = (element: Element): boolean => {
  const name = nameOf(element);
  return REPLACED.has(name) || UNREAD.has(name) || isEditable(element);
};

const isInline = (element: Element): boolean => {
  const name = nameOf(element);
  return INLINE.has(name) || UNREAD.has(name) || (name.includes('-') && !element.shadowRoot);
};

/** The nearest element at or above a node that begins and ends runs. */
export function blockOf(node: Node): Element | undefined {
  let element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  while (element && isInline(element)) element = element.parentElement;
  return element ?? undefined;
}

/** True if the node stands in something that is not read. */
export function isUnread(node: Node): boolean {
  for (
    let element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
    element;
    element = element.parentElement
  ) {
    if (isSkipped(element)) return true;
  }
  return false;
}

export interface RunOptions {
  /** Only the root's own text, not that of the blocks in it. */
  readonly shallow: boolean;
  /** Is told each open shadow root before it is read. */
  onShadow(root: ShadowRoot): void;
}

/** Collects the runs below a root, in reading order; undefined now and then, where a long walk has found none. */
export function* runsOf(root: Node, options: RunOptions): Generator<Run | undefined> {
  let nodes: Text[] = [];
  let starts: number[] = [];
  let text = '';
  let block: Element | undefined;

  const take = (): Run | undefined => {
    const run = block && text.length > 1 ? { text, nodes, starts, block } : undefined;
    nodes = [];
    starts = [];
    text = '';
    block = undefined;
    return run;
  };

  // An explicit stack: pages nest deeper than recursion may go.
  let walked = 0;
  const own = !options.shallow && root.nodeType === Node.ELEMENT_NODE ? (root as Element).shadowRoot : null;
  if (own) {
    options.onShadow(own);
    yield* runsOf(own, options);
  }
  const owner = root instanceof ShadowRoot ? blockOf(root.host) : blockOf(root);
  const stack: { node: Node | null; ends: boolean; owner: Element | undefined }[] = [
    { node: root.firstChild, ends: false, owner },
  ];
  while (stack.length) {
    const frame = stack[stack.length - 1] as (typeof stack)[number];
    const { node } = frame;
    if (++walked % NODES_PER_STEP === 0) yield undefined;
    if (!node) {
      if (frame.ends) {
        const run = take();
        if (run) yield run;
      }
      stack.pop();
      continue;
    }
    frame.node = node.nextSibling;
    if (node.nodeType === Node.TEXT_NODE) {
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
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const element = node as Element;
    if (element.tagName === 'BR') {
      // Kept as a break: ignorable inside a word, an edge for what looks at neighbours.
      text += '\n';
      continue;
    }
    const inline = isInline(element);
    if (REPLACED.has(nameOf(element)) || (!inline && text !== '')) {
      const run = take();
      if (run) yield run;
    }
    if (isSkipped(element) || (options.shallow && !inline)) continue;
    const shadow = element.shadowRoot;
    if (shadow) {
      options.onShadow(shadow);
      yield* runsOf(shadow, options);
    }
    stack.push({ node: element.firstChild, ends: !inline, owner: inline ? frame.owner : element });
  }
  const run = take();
  if (run) yield run;
}

/** Lines that are joined into one run, in UTF-16 units: a word is far shorter, and a page of thousands of lines is no run. */
const LONGEST_JOIN = 2000;

/**
 * Joins runs that a converter broke at every printed line: neighbours of one parent and one tag, on a page where the
 * lines of that parent are a column's. Others pass unchanged.
 */
export function* joinHardWrapped(runs: Iterable<Run | undefined>): Generator<Run | undefined> {
  const columns = new WeakMap<Element, boolean>();
  let pending: Run[] = [];
  let length = 0;
  for (const run of runs) {
    if (!run) {
      yield;
      continue;
    }
    const last = pending.at(-1);
    if (last && length < LONGEST_JOIN && isNextLine(last, run, columns)) {
      pending.push(run);
      length += run.text.length;
      continue;
    }
    if (last) yield joined(pending);
    pending = [run];
    length = run.text.length;
  }
  if (pending.length) yield joined(pending);
}

/** True if a run is the next line of the column that another one stands in, and goes on with its sentence. */
function isNextLine(line: Run, next: Run, columns: WeakMap<Element, boolean>): boolean {
  const parent = next.block.parentElement;
  const tag = next.block.tagName;
  if (!parent || line.block.parentElement !== parent || line.block.tagName !== tag || !/^(P|DIV)$/.test(tag))
    return false;
  let isColumn = columns.get(parent);
  if (isColumn === undefined) {
    const lines: string[] = [];
    for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
      const text = child.tagName === tag ? (child.textContent ?? '').trim() : '';
      if (text !== '') lines.push(text);
    }
    isColumn = isHardWrapped(lines);
    columns.set(parent, isColumn);
  }
  return isColumn && goesOn(line.text.trim(), true);
}

function joined(lines: readonly Run[]): Run {
  const [first] = lines as [Run];
  if (lines.length === 1) return first;
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    if (text !== '') text += '\n';
    for (const start of line.starts) starts.push(text.length + start);
    nodes.push(...line.nodes);
    text += line.text;
  }
  return { text, nodes, starts, block: first.block };
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
