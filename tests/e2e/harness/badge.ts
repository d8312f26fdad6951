// What the toolbar button counts. Asked of the browser itself: a page of ours would come to the front for it.
import { EXTENSION, inBrowserWindow } from './firefox.ts';
import type { Session } from './session.ts';
import { chromiumWorker } from './worker.ts';

interface Extension {
  readonly chrome: {
    readonly tabs: { query(of: object): Promise<{ id?: number; url?: string }[]> };
    readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
  };
}

/** The count on the button for the tab at an address; empty where it shows none or there is no such tab. */
export async function badgeOf(session: Session, address: string): Promise<string> {
  if (session.kind === 'firefox') {
    const tab = `[...gBrowser.tabs].find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === '${address}')`;
    const parent = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent`;
    const button = `${parent}.apiManager.global.browserActionFor(${EXTENSION})`;
    return inBrowserWindow(session.browser, `${button}.action.getProperty(${tab}, 'badgeText')`);
  }
  const worker = await chromiumWorker(session);
  return worker.evaluate(async (address) => {
    const { tabs, action } = (globalThis as unknown as Extension).chrome;
    const tab = (await tabs.query({})).find(({ url }) => url === address);
    return tab?.id === undefined ? '' : action.getBadgeText({ tabId: tab.id });
  }, address);
}
