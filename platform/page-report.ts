/** What is marked in a tab: in its page and in every frame of it that a scout of ours is in. */
import type { Script } from '../glossary/schema.ts';
import { isCount, isListOf, isOneOf, isShape, isText } from './guards.ts';
import { callIn, type Globals } from './page-call.ts';

/** What the scouts of a tab say of its page and of the frames in it. */
export interface PageReport {
  readonly version: string;
  /**
   * off: switched off for this site. paused: stopped by the reader, in this tab. pdf, format: no scout, for it is a PDF, or
   * another kind of document that none reads. refused: the browser did not let us ask.
   */
  readonly state: 'on' | 'off' | 'paused' | 'pdf' | 'format' | 'refused';
  readonly blocksRead: number;
  readonly blocksTotal: number;
  /** In reading order of first occurrence: the page's, then each frame's. */
  readonly terms: readonly { readonly entry: number; readonly count: number }[];
  readonly script: Script;
  /** Frames with a scout that could not say yet what it marks. */
  readonly waiting: number;
}

const isReport = isShape<PageReport>({
  version: isText,
  state: isOneOf('on', 'off', 'paused'),
  blocksRead: isCount,
  blocksTotal: isCount,
  terms: isListOf(isShape({ entry: isCount, count: isCount })),
  script: isOneOf<Script>('hans', 'hant'),
  waiting: isCount,
});

const OFF: PageReport = {
  version: '',
  state: 'off',
  blocksRead: 0,
  blocksTotal: 0,
  terms: [],
  script: 'hans',
  waiting: 0,
};

/** Runs in a frame. With `inner`, the page itself says nothing: it has been asked by itself. */
async function report(inner: 0 | 1): Promise<unknown> {
  const { __huizhu: scout, __huizhuClaim: claim } = globalThis as Globals;
  if (inner && window === window.top) return null;
  if (!claim?.isCurrent()) return inner ? null : `type ${document.contentType}`;
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
    waiting: 0,
  };
}

/** Runs in a page. */
function state(): 'on' | 'off' | 'paused' | null {
  const { __huizhu: scout, __huizhuClaim: claim } = globalThis as Globals;
  if (!claim?.isCurrent()) return null;
  return claim.paused ? 'paused' : scout ? 'on' : 'off';
}

/**
 * Runs in a frame: the numbers of the entries that are marked in it; null where no scout marks. A frame within a page that has
 * been counted says so when it goes, for the browsers do not: `badgeCount` in messages.ts is what it sends.
 */
function entries(): number[] | null {
  const globals = globalThis as Globals;
  const { __huizhu: scout, browser: api = globals.chrome } = globals;
  if (scout && window !== window.top && !globals.__huizhuCounted) {
    globals.__huizhuCounted = true;
    addEventListener('pagehide', () => {
      // After an update of the extension there is nobody to tell.
      if (!api?.runtime?.id) return;
      api.runtime.sendMessage({ huizhu: 'badge/count', params: { terms: 0 } }).catch(() => undefined);
    });
  }
  return scout ? [...new Set([...scout.painted].map(({ entry }) => entry))] : null;
}

/**
 * What is marked in a tab; undefined if its page has no scout. A frame that loads for ever keeps
 * nobody waiting: it is asked at once, and its scout tells the background when it finds something.
 */
export async function reportOf(tabId: number): Promise<PageReport | undefined> {
  const [[top], frames] = await Promise.all([
    callIn(tabId, report, [0]).catch(() => [{ result: 'refused' }]),
    callIn(tabId, report, [1], { frames: 'all', atOnce: true }).catch(() => []),
  ]);
  const state = stateIn(top?.result);
  if (state) return { ...OFF, state };
  return isReport(top?.result)
    ? together(
        top.result,
        frames.map(({ result }) => result),
      )
    : undefined;
}

/** The kinds of document that scouts read (start.ts in entrypoints/scout.content). */
const READ = ['type text/html', 'type text/plain', 'type application/xhtml+xml'];

/** What an answer says that is no report; undefined too where it only says that a page to read has no scout. */
function stateIn(answer: unknown): PageReport['state'] | undefined {
  if (answer === 'off' || answer === 'paused' || answer === 'refused') return answer;
  if (typeof answer !== 'string' || READ.includes(answer)) return undefined;
  return answer === 'type application/pdf' ? 'pdf' : 'format';
}

/** A page with its frames. A frame whose scout is of another version counts entries otherwise, and is left out. */
function together(page: PageReport, frames: readonly unknown[]): PageReport {
  const ours = frames.filter(isReport).filter(({ state, version }) => state === 'on' && version === page.version);
  const all = [page, ...ours];
  const counts = new Map<number, number>();
  for (const { entry, count } of all.flatMap(({ terms }) => terms)) counts.set(entry, (counts.get(entry) ?? 0) + count);
  const sum = (what: 'blocksRead' | 'blocksTotal') => all.reduce((total, each) => total + each[what], 0);
  return {
    ...page,
    blocksRead: sum('blocksRead'),
    blocksTotal: sum('blocksTotal'),
    terms: [...counts].map(([entry, count]) => ({ entry, count })),
    script: (all.find(({ terms }) => terms.length) ?? page).script,
    waiting: frames.filter((answer) => answer === 'off').length,
  };
}

/** Whether a tab's page is marked; undefined if it has no scout, or none that may be asked. */
export async function stateOf(tabId: number): Promise<ReturnType<typeof state> | undefined> {
  const [answer] = await callIn(tabId, state, [], { atOnce: true }).catch(() => []);
  const isState = isOneOf('on', 'off', 'paused');
  return isState(answer?.result) ? answer.result : undefined;
}

/**
 * How many terms are marked in a tab, each counted once, its frames included; undefined where no scout marks in it. Rejects
 * where we may not run.
 */
export async function termsIn(tabId: number): Promise<number | undefined> {
  const answers = await callIn(tabId, entries, [], { frames: 'all', atOnce: true });
  const isEntries = isListOf(isCount);
  const marked = answers.map(({ result }) => result).filter(isEntries);
  return marked.length ? new Set(marked.flat()).size : undefined;
}
