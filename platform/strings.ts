import type { Language } from '../glossary/schema.ts';
import type { Strings } from './messages.ts';

export type Locale = 'zh_CN' | 'zh_TW' | 'en';

/** The locale of ours that suits a BCP 47 tag, as of `i18n.getUILanguage()`. */
export function localeOf(tag: string): Locale {
  const [language, ...rest] = tag.toLowerCase().split(/[-_]/);
  if (language !== 'zh') return 'en';
  if (rest.includes('hans')) return 'zh_CN';
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh_TW' : 'zh_CN';
}

const LANGUAGES: Readonly<Record<Locale, Language>> = { zh_CN: 'zh-Hans', zh_TW: 'zh-Hant', en: 'en' };
export const languageOf = (locale: Locale): Language => LANGUAGES[locale];

/** The interface texts of a locale, from the extension's own files. For the background and our pages. */
export async function loadStrings(locale: Locale): Promise<Strings> {
  const response = await fetch(`/_locales/${locale}/messages.json`);
  const messages = (await response.json()) as Record<string, { readonly message: string }>;
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/**
 * Gives texts by key, `$1` … filled in. Where the first filling is “1” and there is a `<key>_one`, that one is taken
 * (English has it where it needs it). A missing key gives the key itself; a test finds keys that are missing.
 */
export function translator(strings: Strings): (key: string, ...fill: readonly string[]) => string {
  return (key, ...fill) => {
    const text = (fill[0] === '1' ? strings[`${key}_one`] : undefined) ?? strings[key] ?? key;
    return text.replace(/\$(\d)/g, (whole, digit) => fill[Number(digit) - 1] ?? whole);
  };
}
