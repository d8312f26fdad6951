/** What the settings of language, script and theme come to, for the background and for our own pages. */
import type { Language, Region, Script } from '../glossary/schema.ts';
import type { Settings } from './settings-shape.ts';
import { type Locale, languageOf, localeOf } from './strings.ts';

/** The locale of the interface; `uiLanguage` is the browser's, as of `i18n.getUILanguage()`. */
export const localeFor = ({ interfaceLanguage }: Settings, uiLanguage: string): Locale =>
  localeOf(interfaceLanguage === 'browser' ? uiLanguage : interfaceLanguage);

/** The language of gists and definitions. */
export const textLanguageFor = (settings: Settings, uiLanguage: string): Language =>
  settings.textLanguage === 'browser' ? languageOf(localeFor(settings, uiLanguage)) : settings.textLanguage;

/** Which Chinese is shown. */
export interface Chinese {
  /** Of terms. */
  readonly script: Script;
  readonly region: Region;
  /** Of gists and definitions, where the reader chose one; else they follow the terms. */
  readonly texts: Script | undefined;
}

/** What a reader gets whose pages do not say whose usage their Traditional characters follow: the interface's own texts do so. */
const DEFAULT_REGION: Region = 'tw';

/** The Chinese that the reader chose, on a page that is in `page`; its region is undefined where nothing tells. */
export function chineseFor(
  { script, textLanguage }: Settings,
  page: { readonly script: Script; readonly region: Region | undefined },
  uiLanguage: string,
): Chinese {
  const chosen = { page: undefined, hans: undefined, 'hant-hk': 'hk', 'hant-tw': 'tw' } as const;
  return {
    script: script === 'page' ? page.script : script === 'hans' ? 'hans' : 'hant',
    region: chosen[script] ?? page.region ?? regionOfTag(uiLanguage) ?? DEFAULT_REGION,
    texts: textLanguage === 'zh-Hans' ? 'hans' : textLanguage === 'zh-Hant' ? 'hant' : undefined,
  };
}

/** The region that a BCP 47 tag of Chinese names: zh-HK, zh-Hant-MO, zh_TW. */
export function regionOfTag(tag: string): Region | undefined {
  const [language, ...rest] = tag.toLowerCase().split(/[-_]/);
  if (language !== 'zh' && language !== 'yue') return undefined;
  if (rest.includes('hk') || rest.includes('mo') || language === 'yue') return 'hk';
  return rest.includes('tw') ? 'tw' : undefined;
}

/** Dresses one of our own pages in the theme; the browser's, where none is chosen. */
export function applyTheme({ theme }: Settings): void {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset.theme;
  else dataset.theme = theme;
}
