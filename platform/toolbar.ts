/** The toolbar button of a tab. The icon says by its shape what happens on the page; the badge counts its terms. */
import { browser } from './browser.ts';

/** on: marks terms here. off: does not, by choice or because not asked to. none: the browser lets no extension run here. */
export type ToolbarState = 'on' | 'off' | 'none';

const SIZES = [16, 32, 48] as const;

const pathsOf = (state: ToolbarState): Record<number, string> =>
  Object.fromEntries(SIZES.map((size) => [size, `/icon/${state === 'on' ? '' : `${state}-`}${size}.png`]));

/** Sets a tab's icon, or that of all tabs that have none of their own. A tab that has gone meanwhile is no error. */
export async function showState(state: ToolbarState, tabId?: number): Promise<void> {
  // Firefox for Android shows the extension’s own icon only.
  await quietly(browser.action.setIcon?.({ path: pathsOf(state), ...(tabId !== undefined && { tabId }) }));
}

/** Shows how many terms a tab's page has; nothing for none. */
export async function showCount(terms: number, tabId: number): Promise<void> {
  const text = terms === 0 ? '' : terms > 999 ? '999+' : String(terms);
  await quietly(browser.action.setBadgeText({ text, tabId }));
}

export async function styleBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#0b6a5c' });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}

async function quietly(call: Promise<void> | undefined): Promise<void> {
  try {
    await call;
  } catch {
    // The tab was closed between the event and the call; there is nothing left to show.
  }
}
