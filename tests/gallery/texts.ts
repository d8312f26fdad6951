import type { Translate } from '../../components/translate.ts';
import type { Language } from '../../glossary/schema.ts';
import { translator } from '../../platform/strings.ts';
import en from '../../public/_locales/en/messages.json';
import hans from '../../public/_locales/zh_CN/messages.json';
import hant from '../../public/_locales/zh_TW/messages.json';

const plain = (messages: Record<string, { message: string }>) =>
  translator(Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message])));

/** The shipped interface texts, read from the files that ship. */
export const TEXTS: Readonly<Record<Language, Translate>> = {
  'zh-Hans': plain(hans),
  'zh-Hant': plain(hant),
  en: plain(en),
};
