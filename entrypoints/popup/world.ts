import type { Bundle } from '../../glossary/schema.ts';
import { browser, runtime } from '../../platform/browser.ts';
import { loadBundle } from '../../platform/bundle.ts';
import { markOnce } from '../../platform/mark-once.ts';
import { badgeCount, overhear } from '../../platform/messages.ts';
import { pauseIn, readRestOf } from '../../platform/page-call.ts';
import { type PageReport, reportOf } from '../../platform/page-report.ts';
import { jumpIn } from '../../platform/page-steps.ts';
import { keepPaused } from '../../platform/paused-tabs.ts';
import { readRecent, writeRecent } from '../../platform/recent.ts';
import {
  readSettings,
  type SettingsRead,
  type TermChange,
  updateSettings,
  watchSettings,
  withSavedAgain,
  withSite,
  withTerm,
} from '../../platform/settings.ts';
import type { Settings } from '../../platform/settings-shape.ts';
import { hasPanel, openPanel } from '../../platform/side-panel.ts';
import { hasAccess, requestAccess } from '../../platform/site-access.ts';
import { hostOf } from '../../platform/sites.ts';
import { showCount, showState, type ToolbarState } from '../../platform/toolbar.ts';

/** Everything the popup and the side panel ask of the browser, so that a test can be the browser. */
export interface PopupWorld {
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly settings: SettingsRead;
  /** True if we may run on the page’s site at every visit. */
  readonly access: boolean;
  /** True where the address of an ordinary page may be kept from us: in the side panel. */
  readonly blind: boolean;
  /** What was looked up lately, the latest first. */
  readonly recent: readonly string[];
  /** What the scouts of page and frames say; undefined if the page has none. */
  report(): Promise<PageReport | undefined>;
  /** Calls back when the page has loaded, or its scout has found more or less than before. */
  onReport(callback: () => void): () => void;
  onSettings(callback: (read: SettingsRead) => void): () => void;
  /** Scrolls the page to an occurrence (from 0); false if it has gone. */
  jump(entry: number, occurrence: number): Promise<boolean>;
  readRest(): Promise<void>;
  /** Runs the scout in this page, now and once; false where the browser refuses. */
  markOnce(): Promise<boolean>;
  /** Asks the reader for the site, for always. Must be called at once in a click. */
  markAlways(host: string): Promise<boolean>;
  pause(): Promise<void>;
  switchSite(host: string, on: boolean): Promise<void>;
  changeTerm(change: TermChange): Promise<void>;
  /** Takes back that something was removed from the saved terms. */
  saveAgain(before: Settings['saved']): Promise<void>;
  keepRecent(recent: readonly string[]): Promise<void>;
  showState(state: ToolbarState): void;
  openPage(path: string): void;
  openOptions(): void;
  /** Opens the side panel; absent in the panel itself. Must be called at once in a click. */
  openPanel?(): Promise<boolean>;
  copy(text: string): Promise<boolean>;
  /** The glossary with the texts of both languages: what exports are made of. */
  wholeBundle(): Promise<Bundle>;
}

/** As far as we need to know a tab. */
interface Tab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly windowId?: number | undefined;
}

/** `windows.WINDOW_ID_CURRENT`, which browsers without windows do not have. */
const CURRENT_WINDOW = -2;

/** The world of the real popup: the active tab of the window it belongs to. */
export async function popupWorld(): Promise<PopupWorld> {
  const finding = browser.tabs.query({ active: true, currentWindow: true }).then(([tab]): Tab => tab ?? {});
  const world = await worldOf(finding, false);
  const tab = await finding;
  const close = () => window.close();
  // A phone has no windows: its popup covers the page.
  const covers = !('windows' in browser);
  return {
    ...world,
    openPage: (path) => void browser.tabs.create({ url: browser.runtime.getURL(path) }).then(close),
    openOptions: () => void browser.runtime.openOptionsPage().then(close),
    ...(covers && {
      jump: async (entry: number, occurrence: number) => {
        const done = await world.jump(entry, occurrence);
        if (done) close();
        return done;
      },
    }),
    ...(hasPanel() && {
      openPanel: async () => {
        const done = await openPanel(tab.windowId ?? CURRENT_WINDOW);
        if (done) close();
        return done;
      },
    }),
  };
}

async function lookAt(tab: Tab) {
  const tabId = tab.id ?? browser.tabs.TAB_ID_NONE;
  const host = hostOf(tab.url);
  const early = reportOf(tabId);
  return { tab, tabId, early, access: host ? await hasAccess(host) : false };
}

/** The world around one tab. */
export async function worldOf(finding: Tab | Promise<Tab>, blind: boolean): Promise<PopupWorld> {
  const [settings, recent, { tab, tabId, access, early }] = await Promise.all([
    readSettings(browser.storage),
    readRecent(browser.storage),
    Promise.resolve(finding).then(lookAt),
  ]);
  // The scout is asked while the lists are being drawn; what it says is the first answer.
  let first: Promise<PageReport | undefined> | undefined = early;
  const today = () => new Date().toLocaleDateString('sv'); // YYYY-MM-DD in local time
  return {
    url: tab.url,
    title: tab.title,
    settings,
    access,
    blind,
    recent,
    report: () => {
      const answer = first ?? reportOf(tabId);
      first = undefined;
      return answer;
    },
    onReport: (callback) => {
      const onUpdated = (updated: number, { status }: { status?: string }) => {
        if (updated === tabId && status === 'complete') callback();
      };
      browser.tabs.onUpdated.addListener(onUpdated);
      const stop = overhear(runtime, badgeCount, (sender) => {
        if (sender.tab?.id === tabId) callback();
      });
      return () => {
        stop();
        browser.tabs.onUpdated.removeListener(onUpdated);
      };
    },
    onSettings: (callback) => watchSettings(browser.storage, callback),
    jump: (entry, occurrence) => jumpIn(tabId, entry, occurrence),
    readRest: () => readRestOf(tabId),
    markOnce: () =>
      markOnce(tabId).then(
        () => true,
        () => false,
      ),
    markAlways: requestAccess,
    pause: async () => {
      await keepPaused(tabId, true);
      await pauseIn(tabId);
      await showCount(0, tabId);
    },
    switchSite: (site, on) => updateSettings(browser.storage, (now) => withSite(now, site, on)),
    changeTerm: (change) => updateSettings(browser.storage, (now) => withTerm(now, change, today())),
    saveAgain: (before) => updateSettings(browser.storage, (now) => withSavedAgain(now, before)),
    // What is looked up in a private window is not written down.
    keepRecent: async (queries) => {
      if (!browser.extension.inIncognitoContext) await writeRecent(browser.storage, queries);
    },
    showState: (state) => void showState(state, tabId),
    openPage: (path) => void browser.tabs.create({ url: browser.runtime.getURL(path) }),
    openOptions: () => void browser.runtime.openOptionsPage(),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    wholeBundle: () => loadBundle('en'),
  };
}
