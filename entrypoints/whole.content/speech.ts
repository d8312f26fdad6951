import type { EntryView } from '../../glossary/schema.ts';

/** A voice of this machine: what the others read is sent away. Browsers fill the list some time after it is first asked for. */
const voiceOf = ({ language }: Pick<EntryView, 'language'>) =>
  globalThis.speechSynthesis
    ?.getVoices()
    .find((voice) => voice.localService && voice.lang.startsWith(language.slice(0, 2)));

/** True where there is a voice for the language of an entry's texts. */
export const canSpeak = (view: EntryView): boolean => voiceOf(view) !== undefined;

/** Reads an entry aloud: its name in the language of its texts, and the gist. A second call begins again. */
export function speak(view: EntryView): void {
  const { language, term, en, gist } = view;
  const utterance = new SpeechSynthesisUtterance(`${language === 'en' ? en : term}\n${gist}`);
  utterance.voice = voiceOf(view) ?? null;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}
