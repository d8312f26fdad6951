import type { Script } from '../glossary/schema.ts';
import { browser } from './browser.ts';
import { type Guard, isCount, isFlag, isListOf, isOneOf, isShape, isText } from './guards.ts';

/** What a page's scout says of its page. */
export interface PageReport {
  readonly version: string;
  /** off: switched off for this site. */
  readonly state: 'on' | 'off';
  readonly blocksRead: number;
  readonly blocksTotal: number;
  /** In reading order of first occurrence. */
  readonly terms: readonly { readonly entry: number; readonly count: number }[];
  readonly script: Script;
}

const isReport = isShape<PageReport>({
  version: isText,
  state: isOneOf('on', 'off'),
  blocksRead: isCount,
  blocksTotal: isCount,
  terms: isListOf(isShape({ entry: isCount, count: isCount })),
  script: isOneOf<Script>('hans', 'hant'),
});

const OFF: PageReport = { version: '', state: 'off', blocksRead: 0, blocksTotal: 0, terms: [], script: 'hans' };

/** What the popup may ask of the scout of a tab's top frame: the methods of SharedScout that are meant for it. */
interface Callable {
  report(): PageReport;
  jump(entry: number, occurrence: number): Promise<boolean>;
  readRest(): void;
}

type Globals = typeof globalThis & { __huizhu?: Callable; __huizhuClaim?: { isCurrent(): boolean } };

/**
 * Calls the scout in its own isolated world. A message would need a listener in every page; this needs none there, and
 * the page sees neither. `off`: there is a script of ours, but it is switched off. Rejects where we may not run.
 */
async function callScout<T>(
  tabId: number,
  name: keyof Callable,
  args: readonly number[],
  accepts: Guard<T>,
): Promise<T | 'off' | undefined> {
  const [injection] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    // Runs in the page: it can use nothing from here but its arguments.
    func: async (method: keyof Callable, values: readonly number[]) => {
      const { __huizhu: scout, __huizhuClaim: claim } = globalThis as Globals;
      if (!claim?.isCurrent()) return null;
      if (!scout) return 'off';
      return (await (scout[method] as (...given: readonly number[]) => unknown)(...values)) ?? true;
    },
    args: [name, args],
  });
  const result: unknown = injection?.result;
  if (result === 'off') return 'off';
  return accepts(result) ? result : undefined;
}

/** What is marked in a tab; undefined if there is no scout, or none that may be asked. */
export async function reportOf(tabId: number): Promise<PageReport | undefined> {
  const report = await callScout(tabId, 'report', [], isReport).catch(() => undefined);
  return report === 'off' ? OFF : report;
}

/** Scrolls to the n-th (from 0) occurrence of an entry and opens its card; false if it has gone. */
export async function jumpIn(tabId: number, entry: number, occurrence: number): Promise<boolean> {
  return (await callScout(tabId, 'jump', [entry, occurrence], isFlag).catch(() => false)) === true;
}

/** Reads what the scout's caps left unread. */
export async function readRestOf(tabId: number): Promise<void> {
  await callScout(tabId, 'readRest', [], isFlag);
}
