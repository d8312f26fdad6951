import type { Bundle, Script, ShippedEntry } from '../../glossary/schema.ts';
import { viewOf } from '../../glossary/view.ts';
import { browser } from '../../platform/browser.ts';
import { loadBundle } from '../../platform/bundle.ts';
import type { EntryAnswer, EntryWanted, Sender, Strings } from '../../platform/messages.ts';
import { readSettings } from '../../platform/settings.ts';
import { chineseFor, localeFor, textLanguageFor } from '../../platform/settings-reader.ts';
import type { Settings } from '../../platform/settings-shape.ts';
import { type Locale, loadStrings } from '../../platform/strings.ts';
import { textsOf } from './entry-text.ts';
import { regionOfSender } from './page-region.ts';

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

/**
 * The words around an entry: in the interface's language where the reader chose one, else in the browser's; Chinese of
 * the browser's then follows the script that the card shows.
 */
function cardLocale(settings: Settings, uiLanguage: string, script: Script): Locale {
  const locale = localeFor(settings, uiLanguage);
  if (locale === 'en' || settings.interfaceLanguage !== 'browser') return locale;
  return script === 'hant' ? 'zh_TW' : 'zh_CN';
}

/** An entry in the reader's language, for a card on a page: Chinese follows the script of the page, or the reader's choice. */
export async function viewEntry(params: EntryWanted, sender: Sender = {}): Promise<EntryAnswer> {
  const { settings } = await readSettings(browser.storage);
  const { script } = params;
  // Only Traditional pages differ by region, and only who follows the page sees it.
  const region = script === 'hant' && settings.script === 'page' ? await regionOfSender(sender) : undefined;
  const uiLanguage = browser.i18n.getUILanguage();
  const chinese = chineseFor(settings, { script, region }, uiLanguage);
  const language = textLanguageFor(settings, uiLanguage);
  const locale = cardLocale(settings, uiLanguage, chinese.script);
  const [bundle, texts] = await Promise.all([loadBundle(language), cardStrings(locale)]);
  const entry = find(bundle, params);
  if (entry === 'other version') return { problem: 'other version' };
  if (!entry) return { problem: 'no entry' };
  const view = viewOf(entry, bundle, { language, ...chinese });
  return { view, strings: texts, texts: textsOf(entry, bundle, view, texts) };
}
