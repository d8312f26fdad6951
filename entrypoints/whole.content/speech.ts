import type { EntryView, Language } from '../../glossary/schema.ts';

/** What an entry's texts are read in, as far as a voice has a say in it. */
type Spoken = Pick<EntryView, 'language'>;

/** What is being read; the last utterance is held, for Chromium forgets those that nobody holds, and never tells of their end. */
let reading: { readonly id: string; readonly changed: () => void; last?: SpeechSynthesisUtterance } | undefined;

/** Cantonese: the texts are not written for it, so only where there is no other. */
const CANTONESE = /^yue|[-_](HK|MO)/i;

/**
 * A voice of this machine: what the others read is sent away. Of those for a language one of its region, if there is one.
 * Browsers fill the list some time after it is first asked for.
 */
function voiceOf(language: Language): SpeechSynthesisVoice | undefined {
  const own = language === 'en' ? /^en/i : /^(zh|cmn|yue)/i;
  const region = { en: navigator.language.slice(3), 'zh-Hans': 'CN', 'zh-Hant': 'TW' }[language];
  const voices = globalThis.speechSynthesis?.getVoices().filter((voice) => voice.localService && own.test(voice.lang));
  const usual = voices?.filter(({ lang }) => !CANTONESE.test(lang));
  return usual?.find(({ lang }) => lang.split(/[-_]/).includes(region)) ?? usual?.[0] ?? voices?.[0];
}

/** True where there is a voice for the language of an entry's texts. */
export const canSpeak = ({ language }: Spoken): boolean => voiceOf(language) !== undefined;

/** True while an entry is being read aloud. */
export const isSpeaking = ({ id }: Pick<EntryView, 'id'>): boolean => reading?.id === id;

/** Ends what is being read aloud. */
export function hush(): void {
  const { changed } = reading ?? {};
  if (!changed) return;
  reading = undefined;
  speechSynthesis.cancel();
  changed();
}

/**
 * Reads an entry aloud: its name and the gist, in English after the Chinese term; if it is being read, ends that instead.
 * `changed` is called when its reading has begun, and when it has ended.
 */
export function speak({ id, language, term, en, gist, script }: EntryView, changed: () => void): void {
  const again = reading?.id === id;
  hush();
  if (again) return;
  const mine: typeof reading = { id, changed };
  reading = mine;
  const say = (text: string, of: Language) => {
    const voice = voiceOf(of);
    if (!voice) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    mine.last = utterance;
    speechSynthesis.speak(utterance);
  };
  if (language === 'en') say(term, script === 'hant' ? 'zh-Hant' : 'zh-Hans');
  say(`${language === 'en' ? en : term}\n${gist}`, language);
  const over = () => {
    if (reading !== mine) return;
    reading = undefined;
    changed();
  };
  if (mine.last) mine.last.onend = mine.last.onerror = over;
  changed();
}
