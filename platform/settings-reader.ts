/** What the settings of language and theme come to, for the background and for our own pages. */
import type { Language } from '../glossary/schema.ts';
import type { Settings } from './settings-shape.ts';
import { type Locale, languageOf, localeOf } from './strings.ts';

/** The locale of the interface; `uiLanguage` is the browser's, as of `i18n.getUILanguage()`. */
export const localeFor = ({ interfaceLanguage }: Settings, uiLanguage: string): Locale =>
  localeOf(interfaceLanguage === 'browser' ? uiLanguage : interfaceLanguage);

/** The language of gists and definitions. Which script Chinese is in, `script` says. */
export const textLanguageFor = (settings: Settings, uiLanguage: string): Language =>
  settings.textLanguage === 'browser' ? languageOf(localeFor(settings, uiLanguage)) : settings.textLanguage;

/** Dresses one of our own pages in the theme; the browser's, where none is chosen. */
export function applyTheme({ theme }: Settings): void {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset.theme;
  else dataset.theme = theme;
}
