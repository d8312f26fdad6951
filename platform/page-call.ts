import type { Script } from '../glossary/schema.ts';
import { browser } from './browser.ts';
import { isCount, isListOf, isOneOf, isShape, isText } from './guards.ts';

/** What a page's scout says of its page. */
export interface PageReport {
  readonly version: string;
  /** off: switched off for this site. paused: stopped by the reader, until the page is loaded again. */
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
    terms(): PageReport['terms'];
    pageScript(): Script;
  };
}

type Globals = typeof globalThis & {
  __huizhu?: Scout;
  __huizhuClaim?: { isCurrent(): boolean; stop(): void } | undefined;
  /** Set while the reader has paused this page; of no use to any script of ours in the page. */
  __huizhuPaused?: boolean;
};

/**
 * Calls our scripts in their own isolated world. A message would need a listener in every page; this needs none there, and
 * the page sees neither. The functions run in the page and can use nothing from here but their arguments.
 * Rejects where we may not run.
 */
async function callIn<A extends readonly number[]>(
  tabId: number,
  func: (...args: A) => unknown,
  args: A,
  frames: 'top' | 'all' = 'top',
): Promise<unknown> {
  const [injection] = await browser.scripting.executeScript({
    target: { tabId, ...(frames === 'all' ? { allFrames: true } : { frameIds: [0] }) },
    func: func as unknown as (...args: unknown[]) => unknown,
    args: [...args],
  });
  return injection?.result;
}

async function report(): Promise<unknown> {
  const { __huizhu: scout, __huizhuClaim: claim, __huizhuPaused: paused } = globalThis as Globals;
  if (paused) return 'paused';
  if (!claim?.isCurrent()) return null;
  if (!scout) return 'off';
  if (scout.store.size > 0) await scout.askForCard();
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

/** Takes the marks off and lets go of the frame, so that another scout can take it. */
function pause(): void {
  const globals = globalThis as Globals;
  globals.__huizhuClaim?.stop();
  globals.__huizhuClaim = undefined;
  globals.__huizhuPaused = true;
}

function resume(): void {
  (globalThis as Globals).__huizhuPaused = false;
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

/** Reads what the scout's caps left unread. */
export async function readRestOf(tabId: number): Promise<void> {
  await callIn(tabId, readRest, []);
}

/** Stops the scouts of a tab until its page is loaded again; `resumeIn` and another scout take that back. */
export async function pauseIn(tabId: number): Promise<void> {
  await callIn(tabId, pause, [], 'all');
}

export async function resumeIn(tabId: number): Promise<void> {
  await callIn(tabId, resume, [], 'all');
}
