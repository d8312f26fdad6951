import { browser } from '../../platform/browser.ts';

/** Shows the welcome page once, when the extension has been installed; never after an update. */
export function welcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
