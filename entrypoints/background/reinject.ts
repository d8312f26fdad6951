import { browser } from '../../platform/browser.ts';
import { runScout } from '../../platform/run-scout.ts';
import { addedPatterns } from '../../platform/site-access.ts';
import { DEFAULT_SITES } from '../../platform/sites.ts';

/**
 * After an installation or an update, Chromium leaves the tabs that are open with an old script or none. The scout is
 * put into them again; it clears what an older one left. Firefox does this itself on the default sites, where a second
 * scout would be one too many; on those that the reader added, neither does.
 */
export function reinjectScouts(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install' && reason !== 'update') return;
    await putScoutInto([...(import.meta.env.FIREFOX ? [] : DEFAULT_SITES), ...(await addedPatterns())]);
  });
}

/** Puts the scout into every open tab that match patterns name. */
export async function putScoutInto(patterns: readonly string[]): Promise<void> {
  if (!patterns.length) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  // A tab that is just closing, or shows an error page, refuses; the others must not miss theirs for it.
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : runScout(id))));
}
