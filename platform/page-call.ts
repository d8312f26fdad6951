import type { Script } from '../glossary/schema.ts';
import { browser } from './browser.ts';
import type { Pressed } from './pressed.ts';

/** A mark in the scout's store, as far as it is asked for from outside; offsets in UTF-16 units of the node. */
export interface StoredMark {
  readonly entry: number;
  readonly block: Element;
  readonly ranges: readonly StaticRange[];
  readonly pieces: readonly { readonly node: Text; readonly start: number; readonly end: number }[];
}

/** What of our scripts in a page is called from outside (SharedScout and CardApi, page/scout-api.ts). */
interface Scout {
  readonly index: { readonly version: string };
  readonly store: { readonly size: number; marksIn(node: Text): readonly StoredMark[] };
  readonly painted: ReadonlySet<StoredMark>;
  readonly progress: { readonly blocksRead: number; readonly blocksLeft: number };
  askForCard(): Promise<void>;
  readRest(): void;
  readonly card?: {
    jump(entry: number, occurrence: number): boolean;
    step(by: number): boolean;
    enter(): boolean;
    terms(): readonly { readonly entry: number; readonly count: number }[];
    pageScript(): Script;
    close(): void;
    /** Opens or closes as a click there does; x and y in CSS px of the viewport. */
    press(x: number, y: number): void;
    /** What a card there would show; undefined where no term is marked. */
    pressed(x: number, y: number): Promise<Omit<Pressed, 'version'> | undefined>;
  };
}

export type Globals = typeof globalThis & {
  __huizhu?: Scout;
  /** Who holds the frame (claimFrame in page/scout-api.ts): a scout, or, while the reader has paused it, nobody who marks. */
  __huizhuClaim?: { readonly paused?: true; isCurrent(): boolean; stop(): void } | undefined;
  chrome?: Api;
  browser?: Api;
  /** The mark to which the keys or the popup last led in this frame, when (ms since 1970), and what listens around the frame since. */
  __huizhuVisit?: {
    readonly node?: Text | undefined;
    readonly start?: number | undefined;
    readonly time: number;
    readonly around: AbortController;
  };
  /** Set in a frame within a page once its terms have been counted for the badge. */
  __huizhuCounted?: true;
  /** Set while the side panel wants to hear of pressed terms. */
  __huizhuPress?: ((event: MouseEvent) => void) | undefined;
};

/** What a frame of a tab answered; 0 is the page itself. */
interface Answer {
  readonly frame: number;
  readonly result: unknown;
}

interface Calling {
  /** One frame, or every frame that we may enter. */
  readonly frames?: number | 'all';
  readonly atOnce?: boolean;
}

/**
 * Calls our scripts in their own isolated world. A message would need a listener in every page; this needs none there, and
 * the page sees neither. The functions run in the page and can use nothing from here but their arguments.
 * The page answers first, then its frames in the order in which the browser numbered them, which is mostly the page's.
 * Rejects where we may not run. A page that is loading is called when it has been read, as scouts are, or `atOnce`.
 */
export async function callIn<A extends readonly number[]>(
  tabId: number,
  func: (...args: A) => unknown,
  args: A,
  { frames = 0, atOnce = false }: Calling = {},
): Promise<readonly Answer[]> {
  const injections = await browser.scripting.executeScript({
    target: { tabId, ...(frames === 'all' ? { allFrames: true } : { frameIds: [frames] }) },
    func: func as unknown as (...args: unknown[]) => unknown,
    args: [...args],
    injectImmediately: atOnce,
  });
  const answers = injections.map(({ frameId, result }) => ({ frame: frameId, result }));
  return answers.sort((a, b) => a.frame - b.frame);
}

/** Takes the marks off and holds the frame, so that no other scout takes it; one that comes only now neither. */
function pause(): void {
  const globals = globalThis as Globals;
  const { __huizhuClaim: held, browser: api = globals.chrome } = globals;
  if (held?.paused && held.isCurrent()) return;
  held?.stop();
  // After an update of the extension this is an orphan, as a scout would be.
  globals.__huizhuClaim = { paused: true, isCurrent: () => Boolean(api?.runtime?.id), stop: () => undefined };
}

function resume(): void {
  const globals = globalThis as Globals;
  if (globals.__huizhuClaim?.paused) globals.__huizhuClaim = undefined;
}

/** Takes the marks off and lets go of the frame, so that another scout can take it. */
function stop(): void {
  const globals = globalThis as Globals;
  globals.__huizhuClaim?.stop();
  globals.__huizhuClaim = undefined;
}

/**
 * Tells the side panel of each marked term that is pressed, and takes the card away that it shows instead. Only while a
 * panel is open: where none answers any more, it ends. `panelShow` in messages.ts is what it sends.
 */
function followPresses(): void {
  const globals = globalThis as Globals;
  if (globals.__huizhuPress) return;
  const onPress = async ({ clientX: x, clientY: y, isTrusted }: MouseEvent) => {
    const { __huizhu: scout } = globals;
    if (!isTrusted || !scout?.store.size) return;
    await scout.askForCard();
    const pressed = await scout.card?.pressed(x, y);
    if (!pressed) return;
    const params: Pressed = { ...pressed, version: scout.index.version };
    const sending = (globals.browser ?? globals.chrome)?.runtime?.sendMessage({ huizhu: 'panel/show', params });
    const answer = await sending?.catch(() => undefined);
    if (answer?.ok) scout.card?.close();
    else {
      removeEventListener('click', onPress, true);
      globals.__huizhuPress = undefined;
      // The panel was closed, or follows another tab: the card takes what it left to it.
      scout.card?.press(x, y);
    }
  };
  globals.__huizhuPress = onPress;
  addEventListener('click', onPress, true);
}

/** As far as we use it in a page; an orphan's has no id any more. */
interface Api {
  readonly runtime?: {
    readonly id?: string;
    sendMessage(message: unknown): Promise<{ readonly ok?: boolean } | undefined>;
  };
}

function readRest(): void {
  (globalThis as Globals).__huizhu?.readRest();
}

/** Reads what the scout's caps left unread. */
export async function readRestOf(tabId: number): Promise<void> {
  await callIn(tabId, readRest, [], { frames: 'all', atOnce: true });
}

/** Stops the scouts of a tab’s page, and keeps others from starting there; `resumeIn` takes that back. */
export async function pauseIn(tabId: number): Promise<void> {
  await callIn(tabId, pause, [], { frames: 'all', atOnce: true });
}

export async function resumeIn(tabId: number): Promise<void> {
  await callIn(tabId, resume, [], { frames: 'all' });
}

/** Ends the scouts of a tab’s page. */
export async function stopIn(tabId: number): Promise<void> {
  await callIn(tabId, stop, [], { frames: 'all', atOnce: true });
}

/** Lets the side panel hear of terms that are pressed in a tab's page and in the frames of it. */
export async function followPressesIn(tabId: number): Promise<void> {
  await callIn(tabId, followPresses, [], { frames: 'all', atOnce: true }).catch(() => undefined);
}
