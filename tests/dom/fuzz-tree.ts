// Random pieces of a page, as plain data that fast-check can shrink, and how they are built and changed.
import fc from 'fast-check';
import { columnOf } from './fuzz-column.ts';
import { FOLLOWS_INTO_EDITORS, GOES_ON_OVER_MARKS } from './support/known-defects.ts';

/** A node of a page: a text, or an element with what it is made of. */
export type Spec = string | ElementSpec;
interface ElementSpec {
  readonly tag: string;
  readonly style: string;
  /** `name=value`, or empty. */
  readonly attribute: string;
  /** In an open shadow root, where there is one. */
  readonly shadow: readonly Spec[] | undefined;
  readonly children: readonly Spec[];
}

/** A change of the page; `at`, `to` and `index` are taken modulo what there is. */
export interface Change {
  readonly kind: 'text' | 'remove' | 'insert' | 'move' | 'split' | 'join' | 'wrap' | 'unwrap' | 'refill' | 'attribute';
  readonly at: number;
  readonly to: number;
  readonly index: number;
  readonly spec: Spec;
}

/** What texts are made of: words of the test's glossary, halves of them, and what may stand between. */
const PIECES = [
  ...['西岸传媒港', '西岸', '传媒港', '西', '岸传', '媒港', '港', '海绵城市', '海绵', '城市', '城', '甲'],
  ...['西岸傳媒港', '海綿', '傳', '，', ' ', '\n'],
];
const QUOTES = ['“', '”', '「', '」', '"'];
const NO_ROOM = '\u200b';
/**
 * What asks for something around it: next to a box that only its style makes one, the scout looks for that beyond the box's
 * edge (see expectedMarks), so these stand only on pages without such boxes.
 */
const ASKING = ['PE', 'ＰＥ', 'P', 'E', 'a', '5+4+X', '5', '+4+x', '1', '.', '、', '“金城”', '金城', '首店', '徐汇'];
/** Asks its list, too, which is not read again when another item of it changes. */
const ASKING_ITS_LIST = ['数字谷', '数字谷'];

const textOf = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 0, maxLength: 4, size: 'max' }).map((some) => some.join(''));

const INLINE = ['b', 'a', 'i', 'em', 'span', 'font', 'x-word'];
export const BLOCK = ['p', 'div', 'section', 'li', 'ul', 'td', 'h2', 'blockquote', 'pre', 'details'];
const CHILDLESS = ['br', 'br', 'img', 'input', 'hr', 'wbr', 'embed', 'progress', 'meter'];
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

interface ElementParts {
  readonly style: fc.Arbitrary<string>;
  readonly attribute: fc.Arbitrary<string>;
  readonly shadow: fc.Arbitrary<readonly Spec[] | undefined>;
}
const element = (
  tags: readonly string[],
  children: fc.Arbitrary<readonly Spec[]>,
  { style = fc.constant(''), attribute = fc.constant(''), shadow = fc.constant(undefined) }: Partial<ElementParts> = {},
): fc.Arbitrary<Spec> => fc.record({ tag: fc.constantFrom(...tags), style, attribute, shadow, children });

/** What kind of page is drawn. */
interface PageKind {
  readonly pieces: readonly string[];
  /** Spans that a style makes boxes. */
  readonly boxes: boolean;
  /**
   * Blocks by name are made inline now and then, by a style or by a `<ruby>` around them. Only on pages that stay as they are:
   * a change is followed by the names of blocks, because asking for styles would cost every page.
   */
  readonly flows: boolean;
  /** Columns of printed lines. Only on pages that stay: a changed line is read again without its neighbours. */
  readonly columns: boolean;
  /** The page stays as it is: nothing is moved into a text of another language. */
  readonly stays: boolean;
}

const nodeOf = ({ pieces, boxes, flows, columns, stays }: PageKind): fc.Arbitrary<Spec> =>
  fc.letrec<{ node: Spec; nodes: readonly Spec[] }>((tie) => {
    const text = textOf(pieces);
    // A `<pre>` in a `<ruby>` is inline, and its line breaks are still its own: no page has one.
    const blocks = flows ? FLOWING_BLOCK : BLOCK;
    const few = fc.array(text as fc.Arbitrary<Spec>, { maxLength: 2 });
    // In a line an editor is seen and ends it; a block does so anyway.
    const editable = [...blocks, ...INLINE];
    return {
      nodes: fc.array(tie('node'), { maxLength: 4, depthIdentifier: 'page', size: 'max' }) as fc.Arbitrary<
        readonly Spec[]
      >,
      node: fc.oneof(
        { depthIdentifier: 'page', depthSize: 'small', maxDepth: 4 },
        { weight: 9, arbitrary: text as fc.Arbitrary<Spec> },
        { weight: 5, arbitrary: element(INLINE, tie('nodes')) },
        { weight: 4, arbitrary: element(blocks, tie('nodes')) },
        // A ruler in a `<ruby>` is inline, and no page has one.
        { weight: 2, arbitrary: element(flows ? CHILDLESS.filter((tag) => tag !== 'hr') : CHILDLESS, fc.constant([])) },
        { weight: 1, arbitrary: element(UNREAD, fc.tuple(text)) },
        { weight: 1, arbitrary: element(['x-news'], tie('nodes'), { shadow: tie('nodes') }) },
        { weight: 1, arbitrary: element(editable, few, { attribute: fc.constant('contenteditable=') }) },
        { weight: 1, arbitrary: element(blocks, few, { attribute: fc.constant('hidden=') }) },
        {
          weight: Number(stays),
          arbitrary: element(blocks, few, { attribute: fc.constantFrom('lang=ja', 'lang=ko-KR') }),
        },
        { weight: Number(boxes), arbitrary: element(['span'], tie('nodes'), { style: fc.constantFrom(...STYLES) }) },
        { weight: Number(boxes), arbitrary: element(['span'], tie('nodes'), { attribute: fc.constant('hidden=') }) },
        { weight: Number(flows), arbitrary: element(['ruby'], tie('nodes')) },
        {
          weight: Number(flows),
          arbitrary: element(FLOWING_BLOCK, tie('nodes'), { style: fc.constantFrom(...FLOWING) }),
        },
        { weight: 2 * Number(columns), arbitrary: columnOf(pieces) },
      ),
    };
  }).node;

const pageOf = (nodes: fc.Arbitrary<Spec>) => fc.array(nodes, { minLength: 1, maxLength: 6, size: 'max' });
const changeOf = (spec: fc.Arbitrary<Spec>): fc.Arbitrary<Change> =>
  fc.record({
    kind: fc.constantFrom('text', 'remove', 'insert', 'move', 'split', 'join', 'wrap', 'unwrap', 'refill', 'attribute'),
    at: fc.nat(40),
    to: fc.nat(40),
    index: fc.nat(6),
    spec,
  });
const batchesOf = (change: fc.Arbitrary<Change>) =>
  fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });

/** Pages whose boxes are made by their styles, and pages whose words ask for something around them; and those that change. */
const plain = {
  boxes: false,
  flows: false,
  columns: false,
  stays: false,
  pieces: [...PIECES, ...QUOTES, NO_ROOM, ...ASKING],
};
const boxed = { boxes: true, flows: false, columns: false, stays: false, pieces: [...PIECES, ...QUOTES, NO_ROOM] };
/** No quotation marks: one beyond the edge of a block is not fetched where no word goes over it, because style is not asked there. */
const flowing = { ...boxed, flows: true, stays: true, pieces: GOES_ON_OVER_MARKS ? [...PIECES, NO_ROOM] : PIECES };
export const boxedPage = pageOf(nodeOf(flowing));
export const askingPage = pageOf(
  nodeOf({ ...plain, columns: true, stays: true, pieces: [...plain.pieces, ...ASKING_ITS_LIST] }),
);
export const boxedPageThatChanges = fc.tuple(pageOf(nodeOf(boxed)), batchesOf(changeOf(nodeOf(boxed))));
export const askingPageThatChanges = fc.tuple(pageOf(nodeOf(plain)), batchesOf(changeOf(nodeOf(plain))));

/** Makes the node that a specification describes. */
export function build(spec: Spec): Node {
  if (typeof spec === 'string') return document.createTextNode(spec);
  const made =
    spec.tag === 'svg'
      ? document.createElementNS('http://www.w3.org/2000/svg', 'svg')
      : document.createElement(spec.tag);
  if (spec.style) made.setAttribute('style', spec.style);
  const [attribute, value = ''] = spec.attribute.split('=');
  if (attribute) made.setAttribute(attribute, value);
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
  else if (kind === 'move' && !holds(node, parent) && mayBeEdited(node, parent))
    parent.insertBefore(node, before === node ? null : before);
  else if (kind === 'wrap') {
    const wrapper = document.createElement(index % 2 ? 'b' : 'div');
    node.parentNode.replaceChild(wrapper, node);
    wrapper.append(node);
  } else if (kind === 'attribute' && node instanceof HTMLElement && BLOCK.includes(node.localName) && mayBeEdited(node))
    node.toggleAttribute(index % 2 ? 'contenteditable' : 'hidden');
  else if (kind === 'unwrap' && node instanceof HTMLElement) node.replaceWith(...node.childNodes);
}

/** Nothing is put into these; what a page moves into `<code>` as it stands keeps its marks until it changes. */
const CLOSED =
  'br, code, embed, progress, meter, rt, svg, img, input, hr, wbr, script, style, textarea, template, slot';

/** False where an editor would get what the scout does not follow into it yet. `into`: where the node is put. */
function mayBeEdited(node: Node, into?: Node): boolean {
  if (FOLLOWS_INTO_EDITORS) return true;
  if (into) {
    for (let at: Node | null = into; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
      if (at instanceof Element && at.hasAttribute('contenteditable')) return false;
    return true;
  }
  if (node.textContent?.includes('首店')) return false;
  return node.childNodes.length === 0 || (node.childNodes.length === 1 && node.firstChild instanceof Text);
}

/** True if a node is, or has somewhere below it, also in shadow roots, another. */
function holds(node: Node, other: Node): boolean {
  for (let at: Node | null = other; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at === node) return true;
  return false;
}
