import type { Language, Script } from '../glossary/schema.ts';
import { browser } from './browser.ts';
import { readSettings, watchSettings } from './settings.ts';
import { applyTheme, type Chinese, chineseFor, localeFor, textLanguageFor } from './settings-reader.ts';
import type { Settings } from './settings-shape.ts';
import { languageOf, loadStrings, localeOf, translator } from './strings.ts';

export interface Reader extends Chinese {
  /** Of the glossary’s texts. */
  readonly language: Language;
  readonly t: ReturnType<typeof translator>;
}

/** The language of a reader who chose none, which most do not: known before the settings are read. */
export const likelyLanguage = (): Language => languageOf(localeOf(browser.i18n.getUILanguage()));

/** Dresses one of our own pages as the reader wants it: its language and its theme; gives what it speaks with. */
export async function dressPage(): Promise<Reader> {
  const uiLanguage = browser.i18n.getUILanguage();
  const likely = localeOf(uiLanguage);
  const likelyStrings = loadStrings(likely);
  const { settings } = await readSettings(browser.storage);
  const locale = localeFor(settings, uiLanguage);
  document.documentElement.lang = languageOf(locale);
  applyTheme(settings);
  const strings = await (locale === likely ? likelyStrings : loadStrings(locale));
  return {
    ...ownChinese(settings, uiLanguage),
    language: textLanguageFor(settings, uiLanguage),
    t: translator(strings),
  };
}

/** What of the settings a page of ours wears. */
const looksOf = ({ interfaceLanguage, textLanguage, script, theme }: Settings): string =>
  [interfaceLanguage, textLanguage, script, theme].join();

/** Calls back when the reader wants our pages in another language, script or theme: one that stays open is dressed again. */
export function watchLooks(callback: () => void): void {
  let known: string | undefined;
  readSettings(browser.storage).then(({ settings }) => {
    known ??= looksOf(settings);
  });
  watchSettings(browser.storage, ({ settings }) => {
    const looks = looksOf(settings);
    if (looks !== known) callback();
    known = looks;
  });
}

/** The Chinese of our own pages, and of the address bar: in the script of their texts, else of their interface, unless one was chosen. */
export function ownChinese(settings: Settings, uiLanguage: string): Chinese {
  const language = textLanguageFor(settings, uiLanguage);
  const own = languageOf(localeFor(settings, uiLanguage));
  const script: Script = (language === 'en' ? own : language) === 'zh-Hant' ? 'hant' : 'hans';
  return chineseFor(settings, { script, region: undefined }, uiLanguage);
}
