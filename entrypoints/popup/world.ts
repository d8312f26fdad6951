import { browser, runtime } from '../../platform/browser.ts';
import { badgeCount, overhear } from '../../platform/messages.ts';
import { jumpIn, type PageReport, readRestOf, reportOf } from '../../platform/page-call.ts';
import { readSettings, type SettingsRead, updateSettings, watchSettings, withSite } from '../../platform/settings.ts';
import { showState, type ToolbarState } from '../../platform/toolbar.ts';

/** Everything the popup asks of the browser, so that a test can be the browser. */
export interface PopupWorld {
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly settings: SettingsRead;
  /** What the page's scout says; undefined if there is none. */
  report(): Promise<PageReport | undefined>;
  /** Calls back when the page has loaded, or its scout has found more or less than before. */
  onReport(callback: () => void): () => void;
  onSettings(callback: (read: SettingsRead) => void): () => void;
  /** Scrolls the page to an occurrence (from 0); false if it has gone. */
  jump(entry: number, occurrence: number): Promise<boolean>;
  readRest(): Promise<void>;
  /** Runs the scout in this page, now and once; false where the browser refuses. */
  markOnce(): Promise<boolean>;
  switchSite(host: string, on: boolean): Promise<void>;
  showState(state: ToolbarState): void;
  openPage(path: string): void;
}

/** The world of the real popup: the active tab of the window it belongs to. */
export async function browserWorld(): Promise<PopupWorld> {
  const [[tab], settings] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    readSettings(browser.storage),
  ]);
  const tabId = tab?.id ?? browser.tabs.TAB_ID_NONE;
  return {
    url: tab?.url,
    title: tab?.title,
    settings,
    report: () => reportOf(tabId),
    onReport: (callback) => {
      const onUpdated = (updated: number, { status }: { status?: string }) => {
        if (updated === tabId && status === 'complete') callback();
      };
      browser.tabs.onUpdated.addListener(onUpdated);
      const stop = overhear(runtime, badgeCount, (sender) => {
        if (sender.tab?.id === tabId && sender.frameId === 0) callback();
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
      browser.scripting
        .executeScript({ target: { tabId, allFrames: true }, files: ['/content-scripts/scout.js'] })
        .then(
          () => true,
          () => false,
        ),
    switchSite: (host, on) => updateSettings(browser.storage, (now) => withSite(now, host, on)),
    showState: (state) => {
      showState(state, tabId);
    },
    openPage: (path) => {
      browser.tabs.create({ url: browser.runtime.getURL(path) }).then(() => window.close());
    },
  };
}
