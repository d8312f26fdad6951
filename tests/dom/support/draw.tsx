import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PopupProps } from '../../../entrypoints/popup/props.ts';
import { speakerOf } from '../../../glossary/speaker.ts';
import { type Locale, languageOf, loadStrings, translator } from '../../../platform/strings.ts';
import { TEST_BUNDLE } from '../../fixtures/bundle.ts';
import type { FakeWorld } from './fake-world.ts';

export interface Stage {
  readonly root: HTMLElement;
  /** Draws a surface in a language. */
  show(world: FakeWorld, locale?: Locale): Promise<void>;
  text(selector: string): string;
  /** The terms of the rows that can be seen. */
  rows(): (string | null)[];
  /** Presses the control with these words, or this name. */
  press(name: string): Promise<void>;
  end(): void;
}

/** Draws `Surface` with the test glossary in an element of its own. */
export function stage(Surface: (props: PopupProps & { world: FakeWorld }) => preact.JSX.Element): Stage {
  const root = document.createElement('div');
  document.body.append(root);
  return {
    root,
    show: async (world, locale = 'zh_CN') => {
      const language = languageOf(locale);
      document.documentElement.lang = language;
      const speaker = speakerOf(TEST_BUNDLE, { language, script: language === 'zh-Hant' ? 'hant' : 'hans' });
      const t = translator(await loadStrings(locale));
      await act(async () => {
        render(<Surface bundle={TEST_BUNDLE} speaker={speaker} t={t} world={world} />, root);
      });
    },
    text: (selector) => root.querySelector(selector)?.textContent ?? '',
    rows: () =>
      [...root.querySelectorAll('.panel:not([hidden]) .row .name > :first-child')].map((row) => row.textContent),
    press: async (name) => {
      const control = await vi.waitFor(() => {
        const found = [...root.querySelectorAll<HTMLButtonElement>('button')].find(
          (each) => each.checkVisibility() && (each.textContent?.trim() || each.ariaLabel) === name,
        );
        if (!found) throw new Error(`no control “${name}”`);
        return found;
      });
      await userEvent.click(control);
    },
    end: () => {
      render(null, root);
      root.remove();
    },
  };
}
