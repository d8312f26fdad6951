import type { Bundle, ShippedEntry } from '../../glossary/schema.ts';
import { languageFor } from '../../glossary/speaker.ts';
import { viewOf } from '../../glossary/view.ts';
import { browser } from '../../platform/browser.ts';
import { loadBundle } from '../../platform/bundle.ts';
import type { EntryAnswer, EntryWanted, Strings } from '../../platform/messages.ts';
import { type Locale, languageOf, loadStrings, localeOf } from '../../platform/strings.ts';

/** The texts that a card needs; the popup's and the pages' stay here. */
const CARD_KEY = /^(card|domain|level)/;
const strings = new Map<Locale, Promise<Strings>>();

function cardStrings(locale: Locale): Promise<Strings> {
  const known = strings.get(locale);
  if (known) return known;
  const loading = loadStrings(locale).then((all) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => CARD_KEY.test(key))),
  );
  strings.set(locale, loading);
  return loading;
}

function find({ entries, version }: Bundle, wanted: EntryWanted): ShippedEntry | 'other version' | undefined {
  if (typeof wanted.entry === 'string') return entries.find(({ id }) => id === wanted.entry);
  return wanted.version === version ? entries[wanted.entry] : 'other version';
}

/** An entry in the reader's language, for a card on a page: Chinese follows the script of the page. */
export async function viewEntry(params: EntryWanted): Promise<EntryAnswer> {
  const { script } = params;
  const language = languageFor(languageOf(localeOf(browser.i18n.getUILanguage())), script);
  const locale = language === 'en' ? 'en' : script === 'hant' ? 'zh_TW' : 'zh_CN';
  const [bundle, texts] = await Promise.all([loadBundle(language), cardStrings(locale)]);
  const entry = find(bundle, params);
  if (entry === 'other version') return { problem: 'other version' };
  if (!entry) return { problem: 'no entry' };
  return { view: viewOf(entry, bundle, { language, script }), strings: texts, language };
}
