import type { ComponentChild } from 'preact';
import type { Translate } from '../../components/translate.ts';
import type { Bundle, Language } from '../../glossary/schema.ts';
import { type Speaker, speakerOf } from '../../glossary/speaker.ts';
import { TEST_BUNDLE } from '../fixtures/bundle.ts';
import { TEXTS } from './texts.ts';

/** In which language and theme pieces are drawn, and of which glossary. */
export interface Stage {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly t: Translate;
  readonly speaker: Speaker;
  readonly bundle: Bundle;
}

/** A shared piece in one of its states. */
export interface Piece {
  readonly name: string;
  /** CSS px that it is given. */
  readonly width: number;
  /** Where it fills what it is given. */
  readonly height?: number;
  readonly draw: ComponentChild;
}

export function stageOf(language: Language, theme: 'light' | 'dark'): Stage {
  const script = language === 'zh-Hant' ? 'hant' : 'hans';
  return {
    language,
    theme,
    t: TEXTS[language],
    speaker: speakerOf(TEST_BUNDLE, { language, script }),
    bundle: TEST_BUNDLE,
  };
}

export const nothing = (): void => {};
