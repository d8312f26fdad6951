import { browser } from '../../platform/browser.ts';
import { isPausedTab } from '../../platform/paused-tabs.ts';
import { readSettings, watchSettings } from '../../platform/settings.ts';
import { hasAccess, watchAccess } from '../../platform/site-access.ts';
import { hostOf } from '../../platform/sites.ts';
import { showCount, showState, styleBadge } from '../../platform/toolbar.ts';
import { countTab } from './badge.ts';

/**
 * Keeps the toolbar icon true. Without the `tabs` permission we see the address of a tab only where we may run; all
 * other tabs show the outline, the icon of no tab in particular. Pages that are closed to extensions cannot be told from
 * other sites by us, only by the popup, which then sets their icon itself.
 */
export function keepIcons(): void {
  showState('off');
  styleBadge();
  // A navigation takes a tab's own icon away.
  browser.tabs.onUpdated.addListener((tabId, { status }, tab) => {
    if (status) showTab(tabId, tab.url, status === 'complete');
  });
  watchSettings(browser.storage, showAllTabs);
  watchAccess(showAllTabs);
  browser.runtime.onInstalled.addListener(showAllTabs);
  browser.runtime.onStartup.addListener(showAllTabs);
}

async function showAllTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id, url }) => (id === undefined ? undefined : showTab(id, url))));
}

/** @param hasLoaded its page or a frame of it, which may have taken the place of one with terms. */
async function showTab(tabId: number, url: string | undefined, hasLoaded = false): Promise<void> {
  const host = hostOf(url);
  if (!host) return;
  // A site that is marked this once only says so itself, by its count.
  if (!(await hasAccess(host))) return;
  const { settings } = await readSettings(browser.storage);
  const off = settings.sitesOff.includes(host) || (await isPausedTab(tabId));
  await showState(off ? 'off' : 'on', tabId);
  if (off) await showCount(0, tabId);
  else if (hasLoaded) await countTab(tabId);
}
