import { browser } from '../../platform/browser.ts';
import { keepSynced } from '../../platform/settings-sync.ts';

/** Keeps the settings in step with those of the reader's other devices. */
export function keepSettingsSynced(): void {
  const receive = keepSynced(browser.storage);
  browser.runtime.onInstalled.addListener(receive);
}
