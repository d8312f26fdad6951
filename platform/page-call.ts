import type { Script } from '../glossary/schema.ts';
import { browser } from './browser.ts';
import { isCount, isListOf, isOneOf, isShape, isText } from './guards.ts';
import type { Pressed } from './pressed.ts';

/** What a page's scout says of its page. */
export interface PageReport {
  readonly version: string;
  /** off: switched off for this site. paused: stopped by the reader, in this tab. */
  readonly state: 'on' | 'off' | 'paused';
  readonly blocksRead: number;
  readonly blocksTotal: number;
  /** In reading order of first occurrence. */
  readonly terms: readonly { readonly entry: number; readonly count: number }[];
  readonly script: Script;
}

const isReport = isShape<PageReport>({
  version: isText,
  state: isOneOf('on', 'off', 'paused'),
  blocksRead: isCount,
  blocksTotal: isCount,
  terms: isListOf(isShape({ entry: isCount, count: isCount })),
  script: isOneOf<Script>('hans', 'hant'),
});

const OFF: PageReport = { version: '', state: 'off', blocksRead: 0, blocksTotal: 0, terms: [], script: 'hans' };
const PAUSED: PageReport = { ...OFF, state: 'paused' };

/** What of our scripts in a page is called from outside (SharedScout and CardApi, page/scout-api.ts). */
interface Scout {
  readonly index: { readonly version: string };
  readonly store: { readonly size: number };
  readonly progress: { readonly blocksRead: number; readonly blocksLeft: number };
  askForCard(): Promise<void>;
  readRest(): void;
  readonly card?: {
    jump(entry: number, occurrence: number): boolean;
    step(by: number): boolean;
    enter(): boolean;
    terms(): PageReport['terms'];
    pageScript(): Script;
    close(): void;
    /** Opens or closes as a click there does; x and y in CSS px of the viewport. */
    press(x: number, y: number): void;
    /** What a card there would show; undefined where no term is marked. */
    pressed(x: number, y: number): Promise<Omit<Pressed, 'version'> | undefined>;
  };
}

type Globals = typeof globalThis & {
  __huizhu?: Scout;
  /** Who holds the frame (claimFrame in page/scout-api.ts): a scout, or, while the reader has paused it, nobody who marks. */
  __huizhuClaim?: { readonly paused?: true; isCurrent(): boolean; stop(): void } | undefined;
  chrome?: Api;
  browser?: Api;
  /** Set while the side panel wants to hear of pressed terms. */
  __huizhuPress?: ((event: MouseEvent) => void) | undefined;
};

/**
 * Calls our scripts in their own isolated world. A message would need a listener in every page; this needs none there, and
 * the page sees neither. The functions run in the page and can use nothing from here but their arguments.
 * Rejects where we may not run. A page that is loading is called when it has been read, as scouts are, or `atOnce`.
 */
async function callIn<A extends readonly number[]>(
  tabId: number,
  func: (...args: A) => unknown,
  args: A,
  { frames = 'top', atOnce = false }: { frames?: 'top' | 'all'; atOnce?: boolean } = {},
): Promise<unknown> {
  const [injection] = await browser.scripting.executeScript({
    target: { tabId, ...(frames === 'all' ? { allFrames: true } : { frameIds: [0] }) },
    func: func as unknown as (...args: unknown[]) => unknown,
    args: [...args],
    injectImmediately: atOnce,
  });
  return injection?.result;
}

async function report(): Promise<unknown> {
  const { __huizhu: scout, __huizhuClaim: claim } = globalThis as Globals;
  if (!claim?.isCurrent()) return null;
  if (claim.paused) return 'paused';
  if (!scout) return 'off';
  if (scout.store.size > 0) {
    // A background that is being started may lose the request; who asks us asks again where it hears “off”.
    const late = new Promise((resolve) => setTimeout(resolve, 1500));
    await Promise.race([scout.askForCard(), late]);
    if (!scout.card) return 'off';
  }
  return {
    version: scout.index.version,
    state: 'on',
    blocksRead: scout.progress.blocksRead,
    blocksTotal: scout.progress.blocksRead + scout.progress.blocksLeft,
    terms: scout.card?.terms() ?? [],
    script: scout.card?.pageScript() ?? 'hans',
  };
}

async function jump(entry: number, occurrence: number): Promise<boolean> {
  const { __huizhu: scout } = globalThis as Globals;
  await scout?.askForCard();
  return scout?.card?.jump(entry, occurrence) ?? false;
}

async function step(by: number): Promise<boolean> {
  const { __huizhu: scout } = globalThis as Globals;
  await scout?.askForCard();
  return scout?.card?.step(by) ?? false;
}

async function enter(): Promise<boolean> {
  const { __huizhu: scout } = globalThis as Globals;
  await scout?.askForCard();
  return scout?.card?.enter() ?? false;
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

/** What is marked in a tab; undefined if there is no scout, or none that may be asked. */
export async function reportOf(tabId: number): Promise<PageReport | undefined> {
  const answer = await callIn(tabId, report, []).catch(() => undefined);
  if (answer === 'off') return OFF;
  if (answer === 'paused') return PAUSED;
  return isReport(answer) ? answer : undefined;
}

/** Scrolls to the n-th (from 0) occurrence of an entry and opens its card; false if it has gone. */
export async function jumpIn(tabId: number, entry: number, occurrence: number): Promise<boolean> {
  return (await callIn(tabId, jump, [entry, occurrence]).catch(() => false)) === true;
}

/** Opens the card of the next (1) or previous (-1) term of the page; false if there is none. */
export async function stepIn(tabId: number, by: 1 | -1): Promise<boolean> {
  return (await callIn(tabId, step, [by]).catch(() => false)) === true;
}

/** Moves the focus into the card of a tab, opening one where none is; false if the page has no term. */
export async function enterIn(tabId: number): Promise<boolean> {
  return (await callIn(tabId, enter, []).catch(() => false)) === true;
}

/** Reads what the scout's caps left unread. */
export async function readRestOf(tabId: number): Promise<void> {
  await callIn(tabId, readRest, []);
}

/** Stops the scouts of a tab’s page, and keeps others from starting there; `resumeIn` takes that back. */
export async function pauseIn(tabId: number): Promise<void> {
  await callIn(tabId, pause, [], { frames: 'all', atOnce: true });
}

export async function resumeIn(tabId: number): Promise<void> {
  await callIn(tabId, resume, [], { frames: 'all' });
}

/** Lets the side panel hear of terms that are pressed in a tab's page. */
export async function followPressesIn(tabId: number): Promise<void> {
  await callIn(tabId, followPresses, []).catch(() => undefined);
}
