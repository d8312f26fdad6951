// Random pieces of a page, as plain data that fast-check can shrink, and how they are built and changed.
import fc from 'fast-check';

/** A node of a page: a text, or an element with what it is made of. */
export type Spec = string | ElementSpec;
interface ElementSpec {
  readonly tag: string;
  readonly style: string;
  /** In an open shadow root, where there is one. */
  readonly shadow: readonly Spec[] | undefined;
  readonly children: readonly Spec[];
}

/** A change of the page; `at`, `to` and `index` are taken modulo what there is. */
export interface Change {
  readonly kind: 'text' | 'remove' | 'insert' | 'move' | 'split' | 'join' | 'wrap' | 'unwrap' | 'refill';
  readonly at: number;
  readonly to: number;
  readonly index: number;
  readonly spec: Spec;
}

/**
 * What texts are made of: words of the test's glossary, halves of them, and what may stand between. No Latin letters: next
 * to a box that only its style makes one, the scout asks their neighbours beyond the box's edge (see expectedMarks).
 */
const PIECES = [
  '西岸传媒港',
  '西岸',
  '传媒港',
  '西',
  '岸传',
  '媒港',
  '港',
  '海绵城市',
  '海绵',
  '城市',
  '城',
  '甲',
  '，',
  ' ',
  '\n',
  '\u200b',
  '“',
  '”',
];
const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 0, maxLength: 4, size: 'max' })
  .map((pieces) => pieces.join(''));

const INLINE = ['b', 'a', 'i', 'em', 'span', 'font', 'x-word'];
const BLOCK = ['p', 'div', 'section', 'li', 'ul', 'td', 'h2', 'blockquote', 'pre', 'details'];
const CHILDLESS = ['br', 'br', 'img', 'input', 'hr', 'wbr'];
const UNREAD = ['code', 'script', 'style', 'rt', 'textarea', 'template', 'svg'];
/** Boxes that a reader sees as lines of their own, or does not, made of spans. */
const STYLES = [
  'display:block',
  'display:inline-block',
  'display:none',
  'float:left',
  'position:absolute',
  'display:contents',
];

/** Blocks by name that a reader sees as part of the line. Preformatted ones have rules of their own. */
const FLOWING = ['display:inline', 'display:inline-block', 'display:contents'];
const FLOWING_BLOCK = BLOCK.filter((tag) => tag !== 'pre');

const element = (
  tags: readonly string[],
  children: fc.Arbitrary<readonly Spec[]>,
  {
    style = fc.constant(''),
    shadow = fc.constant(undefined),
  }: Partial<{
    style: fc.Arbitrary<string>;
    shadow: fc.Arbitrary<readonly Spec[] | undefined>;
  }> = {},
): fc.Arbitrary<Spec> => fc.record({ tag: fc.constantFrom(...tags), style, shadow, children });

/**
 * `flows`: blocks by name are made inline now and then, by a style or by a `<ruby>` around them. Only on pages that stay as
 * they are: a change is followed by the names of blocks, because asking for styles would cost every page.
 */
const nodeOf = (flows: boolean): fc.Arbitrary<Spec> =>
  fc.letrec<{ node: Spec; nodes: readonly Spec[] }>((tie) => ({
    nodes: fc.array(tie('node'), { maxLength: 4, depthIdentifier: 'page', size: 'max' }) as fc.Arbitrary<
      readonly Spec[]
    >,
    node: fc.oneof(
      { depthIdentifier: 'page', depthSize: 'small', maxDepth: 4 },
      { weight: 9, arbitrary: text as fc.Arbitrary<Spec> },
      { weight: 5, arbitrary: element(INLINE, tie('nodes')) },
      { weight: 4, arbitrary: element(BLOCK, tie('nodes')) },
      { weight: 2, arbitrary: element(CHILDLESS, fc.constant([])) },
      { weight: 1, arbitrary: element(UNREAD, fc.tuple(text)) },
      { weight: 1, arbitrary: element(['span'], tie('nodes'), { style: fc.constantFrom(...STYLES) }) },
      { weight: 1, arbitrary: element(['x-news'], tie('nodes'), { shadow: tie('nodes') }) },
      { weight: Number(flows), arbitrary: element(['ruby'], tie('nodes')) },
      {
        weight: Number(flows),
        arbitrary: element(FLOWING_BLOCK, tie('nodes'), { style: fc.constantFrom(...FLOWING) }),
      },
    ),
  })).node;

const node = nodeOf(false);
const pageOf = (nodes: fc.Arbitrary<Spec>) => fc.array(nodes, { minLength: 1, maxLength: 6, size: 'max' });
export const page: fc.Arbitrary<readonly Spec[]> = pageOf(node);
export const pageThatStays: fc.Arbitrary<readonly Spec[]> = pageOf(nodeOf(true));
export const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('text', 'remove', 'insert', 'move', 'split', 'join', 'wrap', 'unwrap', 'refill'),
  at: fc.nat(40),
  to: fc.nat(40),
  index: fc.nat(6),
  spec: node,
});

/** Makes the node that a specification describes. */
export function build(spec: Spec): Node {
  if (typeof spec === 'string') return document.createTextNode(spec);
  const made =
    spec.tag === 'svg'
      ? document.createElementNS('http://www.w3.org/2000/svg', 'svg')
      : document.createElement(spec.tag);
  if (spec.style) made.setAttribute('style', spec.style);
  // A script with text would be run.
  if (spec.tag === 'script') made.setAttribute('type', 'text/plain');
  if (spec.shadow)
    made.attachShadow({ mode: 'open' }).append(...spec.shadow.map(build), document.createElement('slot'));
  made.append(...spec.children.map(build));
  return made;
}

/** Every node below a root, those of open shadow roots included, in reading order. */
export function* nodesBelow(root: Node): Generator<Node> {
  if (root instanceof Element && root.shadowRoot) yield* nodesBelow(root.shadowRoot);
  for (const child of root.childNodes) {
    yield child;
    yield* nodesBelow(child);
  }
}

/** Changes what stands below a root. A change that makes no sense where it falls changes nothing. */
export function apply({ kind, at, to, index, spec }: Change, root: Element): void {
  // A slot that goes hides what it showed, of which no observer is told.
  const nodes = [...nodesBelow(root)].filter(({ nodeName }) => nodeName !== 'SLOT');
  const node = nodes[at % Math.max(1, nodes.length)];
  const parents = [root, ...nodes.filter((other) => other instanceof HTMLElement && !other.closest(CLOSED))];
  const parent = parents[to % parents.length] as Node;
  const before = parent.childNodes[index % (parent.childNodes.length + 1)] ?? null;
  if (kind === 'insert') parent.insertBefore(build(spec), before);
  else if (kind === 'refill') (parent as Element).replaceChildren(build(spec));
  else if (kind === 'join') parent.normalize();
  else if (!node?.parentNode) return;
  else if (kind === 'text' && node instanceof Text) node.data = typeof spec === 'string' ? spec : '';
  else if (kind === 'split' && node instanceof Text) node.splitText(index % (node.length + 1));
  else if (kind === 'remove') node.parentNode.removeChild(node);
  else if (kind === 'move' && !holds(node, parent)) parent.insertBefore(node, before === node ? null : before);
  else if (kind === 'wrap') {
    const wrapper = document.createElement(index % 2 ? 'b' : 'div');
    node.parentNode.replaceChild(wrapper, node);
    wrapper.append(node);
  } else if (kind === 'unwrap' && node instanceof HTMLElement) node.replaceWith(...node.childNodes);
}

/** Nothing is put into these; what a page moves into `<code>` as it stands keeps its marks until it changes. */
const CLOSED = 'br, code, rt, svg, img, input, hr, wbr, script, style, textarea, template, slot';

/** True if a node is, or has somewhere below it, also in shadow roots, another. */
function holds(node: Node, other: Node): boolean {
  for (let at: Node | null = other; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at === node) return true;
  return false;
}
