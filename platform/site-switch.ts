import type { StorageApi } from './settings.ts';

/** Where settings.ts keeps the settings; here only what a scout needs of them, because every page pays for it. */
const KEY = 'settings';

/** True if stored settings say that a site is off. What cannot be understood switches nothing off. */
function isOff(stored: unknown, host: string): boolean {
  const { sitesOff } = (stored ?? {}) as { readonly sitesOff?: unknown };
  return Array.isArray(sitesOff) && sitesOff.includes(host);
}

/** Calls back with whether a site is on: now, and whenever the reader switches it. A storage that fails leaves it on. */
export async function followSite(storage: StorageApi, host: string, callback: (isOn: boolean) => void): Promise<void> {
  storage.onChanged.addListener((changes, area) => {
    const change = changes[KEY];
    if (area === 'local' && change) callback(!isOff(change.newValue, host));
  });
  const stored = await storage.local.get(KEY).catch((): Record<string, unknown> => ({}));
  callback(!isOff(stored[KEY], host));
}
