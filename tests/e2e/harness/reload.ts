// An update of the extension while its pages stay open.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from './session.ts';

interface ChromeExtensionsPage {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
  };
}

/** Gives the installed copy a new version and lets the browser load it, as an update from a store does. */
export async function updateExtension({ kind, browser, folder, id }: Session): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  writeFileSync(path, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }));
  if (kind === 'firefox') {
    await browser.installExtension(folder);
    return;
  }
  const page = await browser.newPage();
  try {
    await page.goto('chrome://extensions');
    await page.evaluate(async (id) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: ChromeExtensionsPage }).chrome;
      // Outside developer mode Chromium disables an unpacked extension that is reloaded.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.reload(id, { failQuietly: true });
    }, id);
  } finally {
    await page.close();
  }
}
