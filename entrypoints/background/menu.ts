import { browser } from '../../platform/browser.ts';
import { readSettings, watchSettings } from '../../platform/settings.ts';
import { localeFor } from '../../platform/settings-reader.ts';
import { loadStrings, translator } from '../../platform/strings.ts';
import { openSearch } from './open-search.ts';
import { serialised } from './serialised.ts';

const LOOK_UP = 'look-up';
/** Nobody looks up more than this; a selection of a whole page must not become an address. */
const LONGEST_QUERY = 40;

/** Offers to look up what is selected, on any page. */
export function offerLookUp(): void {
  // Firefox for Android has no menu for extensions.
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(async () => {
    const title = await titleNow();
    await browser.contextMenus.removeAll();
    create(title);
  });
  let said: string | undefined;
  // The browser keeps the menu as it was made; the reader may choose another language, here or for the browser.
  const reword = serialised(async () => {
    const title = await titleNow();
    if (title === said) return;
    said = title;
    await browser.contextMenus.update(LOOK_UP, { title }).catch(() => create(title));
  });
  browser.runtime.onStartup.addListener(reword);
  watchSettings(browser.storage, reword);
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    const query = selectionText.trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST_QUERY);
    if (menuItemId === LOOK_UP && query) openSearch(query, tab?.index);
  });
}

const create = (title: string) => browser.contextMenus.create({ id: LOOK_UP, contexts: ['selection'], title });

async function titleNow(): Promise<string> {
  const { settings } = await readSettings(browser.storage);
  return translator(await loadStrings(localeFor(settings, browser.i18n.getUILanguage())))('menuLookUp');
}
