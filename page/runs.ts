import { goesOn, isHardWrapped } from '../annotator/paragraphs.ts';

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

/** Not read: no text, a reader's own input, code, or drawn otherwise. */
const SKIPPED = set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT CODE SAMP KBD SVG svg MATH math HEAD TITLE RT RP HUIZHU-CARD OBJECT EMBED AUDIO VIDEO CANVAS METER PROGRESS DATALIST',
);
/** Replaced by something that is no text: ends a run. */
const REPLACED = set(
  'IMG IFRAME OBJECT EMBED AUDIO VIDEO CANVAS INPUT TEXTAREA SELECT SVG svg MATH math METER PROGRESS HR',
);
/** Inline unless a style says otherwise, which is looked up only where a term would cross the element's edge. */
const INLINE = set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR SLOT RT RP SCRIPT STYLE TEMPLATE CODE KBD SAMP',
);

const isSkipped = (element: Element): boolean =>
  SKIPPED.has(element.tagName) ||
  (element.hasAttribute('contenteditable') && element.getAttribute('contenteditable') !== 'false');

const isInline = (element: Element): boolean =>
  INLINE.has(element.tagName) || (element.tagName.includes('-') && !element.shadowRoot);

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

/** Collects the runs below a root, in reading order. */
export function* runsOf(root: Node, options: RunOptions): Generator<Run> {
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
  const owner = root instanceof ShadowRoot ? blockOf(root.host) : blockOf(root);
  const stack: { node: Node | null; ends: boolean; owner: Element | undefined }[] = [
    { node: root.firstChild, ends: false, owner },
  ];
  while (stack.length) {
    const frame = stack[stack.length - 1] as (typeof stack)[number];
    const { node } = frame;
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
    if (REPLACED.has(element.tagName) || (!inline && text !== '')) {
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

/**
 * Joins runs that a converter broke at every printed line: neighbours of one parent and one tag, on a page where the
 * lines of that parent are a column's. Others pass unchanged.
 */
export function* joinHardWrapped(runs: Iterable<Run>): Generator<Run> {
  const wrapped = new WeakMap<Element, boolean>();
  const isColumn = (parent: Element, tag: string): boolean => {
    let known = wrapped.get(parent);
    if (known === undefined) {
      const lines: string[] = [];
      for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
        const line = child.tagName === tag ? (child.textContent ?? '').trim() : '';
        if (line !== '') lines.push(line);
      }
      known = isHardWrapped(lines);
      wrapped.set(parent, known);
    }
    return known;
  };
  let pending: Run | undefined;
  for (const run of runs) {
    const parent = run.block.parentElement;
    if (
      pending &&
      parent &&
      pending.block.parentElement === parent &&
      pending.block.tagName === run.block.tagName &&
      /^(P|DIV)$/.test(run.block.tagName) &&
      goesOn(pending.text.trim(), isColumn(parent, run.block.tagName)) &&
      isColumn(parent, run.block.tagName)
    ) {
      const shift = pending.text.length + 1;
      pending = {
        text: `${pending.text}\n${run.text}`,
        nodes: [...pending.nodes, ...run.nodes],
        starts: [...pending.starts, ...run.starts.map((start) => start + shift)],
        block: pending.block,
      };
      continue;
    }
    if (pending) yield pending;
    pending = run;
  }
  if (pending) yield pending;
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
