import { inBrowserWindow } from './firefox.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

type Opened = Pick<Session, 'kind' | 'browser' | 'base'>;

/** Addresses of the open tabs. Puppeteer does not see where Firefox's tabs of an extension lead. */
export const openTabs = async ({ kind, browser }: Opened): Promise<string[]> =>
  kind === 'firefox'
    ? inBrowserWindow(browser, '[...gBrowser.tabs].map(({ linkedBrowser }) => linkedBrowser.currentURI.spec)')
    : (await browser.pages()).map((page) => page.url());

/**
 * Waits for the page that greets a new reader and closes it: it comes to the front, and a page behind it is not drawn.
 * Throws if it does not come.
 */
export async function closeWelcome(opened: Opened): Promise<void> {
  const { kind, browser, base } = opened;
  const address = `${base}welcome.html`;
  await until('the welcome page', async () => (await openTabs(opened)).includes(address));
  if (kind === 'firefox') {
    const tab = `[...gBrowser.tabs].find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === '${address}')`;
    await inBrowserWindow(browser, `void gBrowser.removeTab(${tab})`);
    return;
  }
  for (const page of await browser.pages()) if (page.url() === address) await page.close();
}
