import { readVariants } from '../../annotator/fold.ts';
import { makeSearch } from '../../annotator/search-item.ts';
import { speakerOf } from '../../glossary/speaker.ts';
import { browser } from '../../platform/browser.ts';
import { loadBundle } from '../../platform/bundle.ts';
import { ownChinese } from '../../platform/own-page.ts';
import { readSettings } from '../../platform/settings.ts';
import { localeFor, textLanguageFor } from '../../platform/settings-reader.ts';
import { loadStrings, translator } from '../../platform/strings.ts';
import { searchPath } from './open-search.ts';
import { suggestionsFor } from './suggestions.ts';

/** Suggests terms in the address bar after the keyword `hz`; what is entered opens the glossary with it. */
export function answerOmnibox(): void {
  const { omnibox } = browser;
  // Firefox for Android has no address bar that extensions could fill.
  if (!omnibox) return;
  let glossary: ReturnType<typeof prepare> | undefined;
  omnibox.onInputStarted.addListener(() => {
    // Settings may have changed since the last time.
    glossary = prepare();
  });
  omnibox.onInputChanged.addListener(async (text, suggest) => {
    glossary ??= prepare();
    suggest(suggestionsFor(text, await glossary));
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    const url = searchPath(text.trim());
    if (disposition === 'currentTab') browser.tabs.update({ url });
    else browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

async function prepare() {
  const { settings } = await readSettings(browser.storage);
  const uiLanguage = browser.i18n.getUILanguage();
  const language = textLanguageFor(settings, uiLanguage);
  const locale = localeFor(settings, uiLanguage);
  const [bundle, strings] = await Promise.all([loadBundle(language), loadStrings(locale)]);
  browser.omnibox.setDefaultSuggestion({ description: translator(strings)('omniboxDefault') });
  const chinese = ownChinese(settings, uiLanguage);
  return {
    bundle,
    index: makeSearch(bundle.entries, readVariants(bundle.variants)),
    speaker: speakerOf(bundle, { language, ...chinese }),
    xml: !import.meta.env.FIREFOX,
  };
}
