/**
 * The ways to a card from outside the page: by the popup's list and by keys. A card knows only the frame that it is in; which
 * frame is meant, and when to go on to the next one, is decided here.
 */
import { isCount, isShape } from './guards.ts';
import { callIn, type Globals, type StoredMark } from './page-call.ts';

/** What a frame says of its marks that can be seen. */
interface Look {
  readonly marks: number;
  /** Occurrences of the entry that was asked for. */
  readonly count: number;
  /** The mark that the reader is at, by its number in reading order, from 1; 0 for none. */
  readonly place: number;
  /** 1 for a frame whose card is open. */
  readonly isOpen: number;
  /** When keys or list last led there, ms since 1970; 0 for never. */
  readonly time: number;
  /** 1 where the focus is in its card. */
  readonly inCard: number;
  /** 2 where the pointer is on it, 1 where the focus is. */
  readonly attention: number;
  readonly firstEntry: number;
  readonly lastEntry: number;
  readonly lastOccurrence: number;
}

const isLook = isShape<Look>({
  marks: isCount,
  count: isCount,
  place: isCount,
  isOpen: isCount,
  time: isCount,
  inCard: isCount,
  attention: isCount,
  firstEntry: isCount,
  lastEntry: isCount,
  lastOccurrence: isCount,
});

/** Runs in a frame. The names of the card's element and of the open mark's highlights are the card's (surface.ts, open-mark.ts). */
function look(entry: number): Look | null {
  const { __huizhu: scout, __huizhuVisit: visit } = globalThis as Globals;
  const marks = [...(scout?.painted ?? [])]
    .filter(({ block }) => block.checkVisibility({ visibilityProperty: true }))
    .sort(({ pieces: [a] }, { pieces: [b] }) => {
      if (!a || !b || a.node === b.node) return (a?.start ?? 0) - (b?.start ?? 0);
      return a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return null;
  const placeOf = (node: Node | undefined, start: number | undefined) =>
    marks.findIndex(({ pieces: [piece] }) => piece?.node === node && piece?.start === start) + 1;
  const painted = ['ink', 'paper', 'plain'].flatMap((ground) => CSS.highlights.get(`huizhu-open-${ground}`) ?? []);
  // Firefox lets nobody walk through a highlight from here.
  const open = marks.findIndex(({ ranges: [range] }) => range && painted.some((highlight) => highlight.has(range))) + 1;
  const isInView = ({ pieces: [piece] }: StoredMark) => {
    const range = document.createRange();
    if (!piece) return false;
    range.setStart(piece.node, piece.start);
    range.setEnd(piece.node, piece.end);
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };
  // A card that was closed is gone on from while its term is in view, as the card's own steps do.
  const visited = marks[placeOf(visit?.node, visit?.start) - 1];
  const back = visited && isInView(visited) ? placeOf(visit?.node, visit?.start) : 0;
  const inner = document.querySelector('iframe:hover, frame:hover') !== null;
  return {
    marks: marks.length,
    count: marks.filter((mark) => mark.entry === entry).length,
    place: open || back,
    isOpen: open && 1,
    time: visit?.time ?? 0,
    inCard: document.activeElement?.localName === 'huizhu-card' ? 1 : 0,
    attention:
      document.documentElement.matches(':hover') && !inner
        ? 2
        : document.hasFocus() && !/^i?frame$/.test(document.activeElement?.localName ?? '')
          ? 1
          : 0,
    firstEntry: first.entry,
    lastEntry: last.entry,
    lastOccurrence: marks.filter((mark) => mark.entry === last.entry).length - 1,
  };
}

/** Runs in a frame. */
async function jump(entry: number, occurrence: number): Promise<boolean> {
  const { __huizhu: scout } = globalThis as Globals;
  await scout?.askForCard();
  return scout?.card?.jump(entry, occurrence) ?? false;
}

/** Runs in a frame. */
async function step(by: number): Promise<boolean> {
  const { __huizhu: scout } = globalThis as Globals;
  await scout?.askForCard();
  return scout?.card?.step(by) ?? false;
}

/** Runs in a frame. */
async function enter(): Promise<boolean> {
  const { __huizhu: scout } = globalThis as Globals;
  await scout?.askForCard();
  return scout?.card?.enter() ?? false;
}

/** Runs in a frame. */
function leave(): void {
  (globalThis as Globals).__huizhu?.card?.close();
}

/**
 * Runs in a frame that the reader was just led to. Its card has brought the term into the frame's own view; where the frame
 * itself is out of sight, the page around it has to follow.
 */
async function arrive(): Promise<void> {
  const globals = globalThis as Globals;
  const findOpen = () => {
    const painted = ['ink', 'paper', 'plain'].flatMap((ground) => CSS.highlights.get(`huizhu-open-${ground}`) ?? []);
    const isOpen = ({ ranges: [range] }: StoredMark) => range && painted.some((highlight) => highlight.has(range));
    return [...(globals.__huizhu?.painted ?? [])].find(isOpen);
  };
  const [piece] = findOpen()?.pieces ?? [];
  globals.__huizhuVisit?.around.abort();
  const around = new AbortController();
  globals.__huizhuVisit = { node: piece?.node, start: piece?.start, time: Date.now(), around };
  const element = piece?.node.parentElement;
  if (!element || window === window.top) return;
  // The focus has stayed around this frame, and so do the keys: Esc closes the card from there too, once.
  const onKeyDown = (event: KeyboardEvent) => {
    const isOpen = findOpen() !== undefined;
    if (isOpen && (event.key !== 'Escape' || event.isComposing)) return;
    around.abort();
    if (!isOpen) return;
    event.preventDefault();
    globals.__huizhu?.card?.close();
  };
  addEventListener('pagehide', () => around.abort(), { signal: around.signal });
  try {
    for (let outer: Window = window.parent; ; outer = outer.parent) {
      outer.addEventListener('keydown', onKeyDown, { capture: true, signal: around.signal });
      if (outer === outer.parent) break;
    }
  } catch {
    // A frame of another origin is not ours to listen to.
  }
  // Only an observer sees over the borders of frames; a frame that is not drawn, being out of sight, may never hear from it.
  const isSeen = await new Promise<boolean>((resolve) => {
    const observer = new IntersectionObserver(([entry]) => resolve(entry?.isIntersecting ?? false));
    observer.observe(element);
    setTimeout(() => {
      observer.disconnect();
      resolve(false);
    }, 300);
  });
  if (!isSeen) element.scrollIntoView({ block: 'center' });
}

interface FrameLook extends Look {
  readonly frame: number;
}

/** The frames of a tab that have marks to see, the page itself first. */
async function looksIn(tabId: number, entry: number): Promise<readonly FrameLook[]> {
  const answers = await callIn(tabId, look, [entry], { frames: 'all', atOnce: true }).catch(() => []);
  return answers.flatMap(({ frame, result }) => (isLook(result) ? { ...result, frame } : []));
}

/** Leads the reader to a frame; its card is the only one then. */
async function lead<A extends readonly number[]>(
  tabId: number,
  { frame }: FrameLook,
  looks: readonly FrameLook[],
  func: (...args: A) => unknown,
  args: A,
): Promise<boolean> {
  const [answer] = await callIn(tabId, func, args, { frames: frame, atOnce: true }).catch(() => []);
  if (answer?.result !== true) return false;
  const others = looks.filter((other) => other.frame !== frame && other.isOpen);
  await Promise.allSettled([
    callIn(tabId, arrive, [], { frames: frame, atOnce: true }),
    ...others.map((other) => callIn(tabId, leave, [], { frames: other.frame, atOnce: true })),
  ]);
  return true;
}

/** Scrolls to the n-th (from 0) occurrence of an entry and opens its card; false if it has gone. */
export async function jumpIn(tabId: number, entry: number, occurrence: number): Promise<boolean> {
  const looks = await looksIn(tabId, entry);
  let before = 0;
  for (const each of looks) {
    if (occurrence < before + each.count) return lead(tabId, each, looks, jump, [entry, occurrence - before]);
    before += each.count;
  }
  return false;
}

/** The frame where the reader is: where a card is open, else where the last one was. */
const latest = (looks: readonly FrameLook[]) =>
  looks.filter(({ isOpen, time }) => isOpen || time).sort((a, b) => b.isOpen - a.isOpen || b.time - a.time)[0];

/** Where the reader looks, as far as that can be told. */
const attended = (looks: readonly FrameLook[]) => [...looks].sort((a, b) => b.attention - a.attention)[0];

/**
 * Opens the card of the next (1) or previous (-1) term, round the page and through its frames; false if there is none. After
 * the last term of a frame comes the first of the next one.
 */
export async function stepIn(tabId: number, by: 1 | -1): Promise<boolean> {
  const looks = await looksIn(tabId, 0);
  const from = latest(looks) ?? looks[0];
  if (!from) return false;
  const isAtEnd = from.place === (by > 0 ? from.marks : 1);
  if (looks.length === 1 || !isAtEnd) return lead(tabId, from, looks, step, [by]);
  const next = looks[(looks.indexOf(from) + by + looks.length) % looks.length] ?? from;
  const to: [number, number] = by > 0 ? [next.firstEntry, 0] : [next.lastEntry, next.lastOccurrence];
  // The focus stays where it is; where that was in the card, it goes along.
  return (await lead(tabId, next, looks, jump, to)) && (!from.inCard || lead(tabId, next, [], enter, []));
}

/** Moves the focus into the card of a tab, opening one where none is; false if the page has no term. */
export async function enterIn(tabId: number): Promise<boolean> {
  const looks = await looksIn(tabId, 0);
  const open = latest(looks.filter(({ isOpen }) => isOpen));
  const to = open ?? attended(looks);
  return to ? lead(tabId, to, looks, enter, []) : false;
}
