/** The tabs in which the reader paused the marks: until they are closed, or the browser is. */
import { browser } from './browser.ts';
import { isCount, isListOf } from './guards.ts';

/** In storage.session, which pages and their scripts cannot read. */
const KEY = 'pausedTabs';
const isTabs = isListOf(isCount);

async function pausedTabs(): Promise<readonly number[]> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  return isTabs(stored) ? stored : [];
}

export const isPausedTab = async (tabId: number): Promise<boolean> => (await pausedTabs()).includes(tabId);

export async function keepPaused(tabId: number, paused: boolean): Promise<void> {
  const known = await pausedTabs();
  if (known.includes(tabId) === paused) return;
  const others = known.filter((each) => each !== tabId);
  await browser.storage.session.set({ [KEY]: paused ? [...others, tabId] : others });
}
