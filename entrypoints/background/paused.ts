import { browser } from '../../platform/browser.ts';
import { pauseIn } from '../../platform/page-call.ts';
import { isPausedTab, keepPaused } from '../../platform/paused-tabs.ts';

/**
 * Keeps a tab paused from page to page. A new page is told before its scout comes, at the end of loading; once more when
 * it has loaded, for the frames that it has by then, and for browsers that report the beginning of a load too early.
 */
export function keepPausedTabs(): void {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status) pauseAgain(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => keepPaused(tabId, false));
}

/** Takes off the marks of a tab that is paused; true if it is. */
export async function pauseAgain(tabId: number): Promise<boolean> {
  if (!(await isPausedTab(tabId))) return false;
  // A page that no extension may enter has no marks either.
  await pauseIn(tabId).catch(() => undefined);
  return true;
}
