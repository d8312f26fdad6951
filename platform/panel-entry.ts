/** The entry that a card hands over to the side panel: kept for a moment, for the panel may still have to open. */
import { browser } from './browser.ts';

/** In storage.session, which pages and their scripts cannot read. */
const KEY = 'panelEntry';

/** Leaves an entry, by its id, for the panel of a window. */
export const leaveForPanel = (entry: string, windowId: number): Promise<void> =>
  browser.storage.session.set({ [KEY]: { entry, windowId } });

/** Takes back what was left: the panel did not open. */
export const forgetForPanel = (): Promise<void> => browser.storage.session.remove(KEY);

/**
 * Calls back with the id of each entry that is left for the panel of this window, also one that was left before the panel
 * was there; each is taken once. Returns a function that stops it.
 */
export function takeForPanel(windowId: number, callback: (entry: string) => void): () => void {
  const take = async () => {
    const { [KEY]: left } = await browser.storage.session.get(KEY);
    const { entry, windowId: meant } = Object(left) as { entry?: unknown; windowId?: unknown };
    if (meant !== windowId || typeof entry !== 'string') return;
    await browser.storage.session.remove(KEY);
    callback(entry);
  };
  const onChanged: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'session' && changes[KEY]?.newValue) void take();
  };
  browser.storage.onChanged.addListener(onChanged);
  void take();
  return () => browser.storage.onChanged.removeListener(onChanged);
}
