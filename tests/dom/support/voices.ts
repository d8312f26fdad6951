import { vi } from 'vitest';

interface Said {
  readonly text: string;
  readonly voice: string | undefined;
  /** Lets the machine come to the end of it. */
  end(): void;
}

/** A machine with voices for these languages, all its own, but for those that begin with “remote ”; and what it was given to say. */
export function withVoices(...languages: readonly string[]): {
  readonly said: Said[];
  readonly isSilent: () => boolean;
} {
  const said: Said[] = [];
  let isSilent = true;
  const voices = languages.map((name) => ({
    localService: !name.startsWith('remote '),
    lang: name.replace('remote ', ''),
  }));
  class Utterance {
    voice: { readonly lang: string } | undefined;
    onend: (() => void) | undefined;
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    cancel: () => {
      isSilent = true;
    },
    speak: (utterance: Utterance) => {
      isSilent = false;
      said.push({ text: utterance.text, voice: utterance.voice?.lang, end: () => utterance.onend?.() });
    },
    addEventListener: () => {},
    removeEventListener: () => {},
  });
  return { said, isSilent: () => isSilent };
}
