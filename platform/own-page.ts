import type { Language, Script } from '../glossary/schema.ts';
import { browser } from './browser.ts';
import { readSettings } from './settings.ts';
import { applyTheme, localeFor, textLanguageFor } from './settings-reader.ts';
import { languageOf, loadStrings, translator } from './strings.ts';

export interface Reader {
  /** Of the glossary’s texts. */
  readonly language: Language;
  /** Of Chinese. */
  readonly script: Script;
  readonly t: ReturnType<typeof translator>;
}

/** Dresses one of our own pages as the reader wants it: its language and its theme; gives what it speaks with. */
export async function dressPage(): Promise<Reader> {
  const uiLanguage = browser.i18n.getUILanguage();
  const { settings } = await readSettings(browser.storage);
  const locale = localeFor(settings, uiLanguage);
  const language = textLanguageFor(settings, uiLanguage);
  const own = languageOf(locale);
  document.documentElement.lang = own;
  applyTheme(settings);
  const isTraditional = language === 'zh-Hant' || (language === 'en' && own === 'zh-Hant');
  const script = settings.script === 'page' ? (isTraditional ? 'hant' : 'hans') : settings.script;
  return { language, script, t: translator(await loadStrings(locale)) };
}
