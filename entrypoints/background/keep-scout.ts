import { browser } from '../../platform/browser.ts';
import { loadBundle } from '../../platform/bundle.ts';
import { readSettings, watchSettings } from '../../platform/settings.ts';
import { deriveScout } from './derive-scout.ts';
import { serialised } from './serialised.ts';

/** Keeps what scouts read in step with the settings, and with the glossary that an update brings. */
export function keepScoutSettings(): void {
  const derive = serialised(async () => {
    const [{ settings }, bundle, { scout: stored }] = await Promise.all([
      readSettings(browser.storage),
      loadBundle('zh-Hans'),
      browser.storage.local.get('scout'),
    ]);
    const scout = deriveScout(settings, bundle);
    // Every open page listens: what says nothing new is not written.
    if (JSON.stringify(scout) !== JSON.stringify(stored)) await browser.storage.local.set({ scout });
  });
  watchSettings(browser.storage, derive);
  browser.runtime.onInstalled.addListener(derive);
  browser.runtime.onStartup.addListener(derive);
}
