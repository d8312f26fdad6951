/** Node types, as numbers: a page's nodes may come from another realm, whose classes are others. */
export const ELEMENT = 1;
export const TEXT = 3;
export const CDATA = 4;
export const FRAGMENT = 11;

/**
 * What the name of an element says. `replaced`: something that a reader sees and that is no text of the page (pictures,
 * fields, code, editors, other languages); ends a run, and is not read. `unread`: no edge either, what stands before and
 * after it is one line to a reader. `inline`: unless a style says otherwise, which is looked up only where a term would
 * cross the element's edge. All others are blocks, likewise: rare inline elements need not be named here, because style
 * says what they are.
 */
type Kind = 'replaced' | 'unread' | 'inline';

const KINDS = new Map<string, Kind>();
for (const [kind, names] of [
  ['replaced', 'img iframe object embed audio video canvas input textarea select progress meter code svg math'],
  ['unread', 'script style noscript template rt rp title huizhu-card'],
  ['inline', 'a b em font i mark ruby small span strong sub sup u wbr slot'],
] as const) {
  for (const name of names.split(' ')) KINDS.set(name, kind);
}

/** True if an element says that its text is Japanese or Korean: characters in common, and other terms. */
export const isOtherLanguage = (element: Element): boolean => /^(ja|ko)\b/i.test((element as HTMLElement).lang);

export function kindOf(element: Element): Kind | undefined {
  // `contenteditable` without a value means true.
  const isEditor = (element.getAttribute('contenteditable') ?? 'false') !== 'false';
  if (isEditor || isOtherLanguage(element)) return 'replaced';
  const name = element.localName;
  return KINDS.get(name) ?? (name.includes('-') && !element.shadowRoot ? 'inline' : undefined);
}

export const isSkipped = (kind: Kind | undefined): boolean => kind === 'replaced' || kind === 'unread';

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
    if (isSkipped(kind)) found = null;
    else if (found !== null && kind !== 'inline') found = one;
    known.set(one, found);
  }
  return found;
}

/** True if a node is in this document: a page may have taken it off, or put it into a frame. */
export const isHere = (node: Node): boolean => node.isConnected && node.ownerDocument === document;
