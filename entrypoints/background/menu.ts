import { browser } from '../../platform/browser.ts';
import { readSettings } from '../../platform/settings.ts';
import { localeFor } from '../../platform/settings-reader.ts';
import { loadStrings, translator } from '../../platform/strings.ts';
import { openSearch } from './open-search.ts';

const LOOK_UP = 'look-up';
/** Nobody looks up more than this; a selection of a whole page must not become an address. */
const LONGEST_QUERY = 40;

/** Offers to look up what is selected, on any page. */
export function offerLookUp(): void {
  browser.runtime.onInstalled.addListener(async () => {
    const { settings } = await readSettings(browser.storage);
    const strings = await loadStrings(localeFor(settings, browser.i18n.getUILanguage()));
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: LOOK_UP, contexts: ['selection'], title: translator(strings)('menuLookUp') });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    const query = selectionText.trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST_QUERY);
    if (menuItemId === LOOK_UP && query) openSearch(query, tab?.index);
  });
}
