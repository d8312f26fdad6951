import { browser } from '../../platform/browser.ts';
import { DEFAULT_SITES } from '../../platform/sites.ts';

/**
 * After an installation or an update, Chromium leaves the tabs that are open with an old script or none. The scout is
 * put into them again; it clears what an older one left. Firefox does this itself, and a second scout would be one too many.
 */
export function reinjectScouts(): void {
  if (import.meta.env.FIREFOX) return;
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install' && reason !== 'update') return;
    const tabs = await browser.tabs.query({ url: [...DEFAULT_SITES] });
    // A tab that is just closing, or shows an error page, refuses; the others must not miss theirs for it.
    await Promise.allSettled(
      tabs.map(({ id }) =>
        id === undefined
          ? undefined
          : browser.scripting.executeScript({
              target: { tabId: id, allFrames: true },
              files: ['/content-scripts/scout.js'],
            }),
      ),
    );
  });
}
