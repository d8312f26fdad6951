import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { OptionsPage } from '../../../entrypoints/options/options-page.tsx';
import type { FindTerms, OptionsWorld, SiteFacts } from '../../../entrypoints/options/props.ts';
import type { Bundle } from '../../../glossary/schema.ts';
import type { Strings } from '../../../platform/messages.ts';
import type { SettingsRead } from '../../../platform/settings.ts';
import { type Choices, DEFAULT_SETTINGS, type Settings } from '../../../platform/settings-shape.ts';
import { type Locale, loadStrings } from '../../../platform/strings.ts';
import { TEST_BUNDLE } from '../../fixtures/bundle.ts';

export const NO_SITES: SiteFacts = { added: [], defaults: [{ host: '*.xuhui.gov.cn', granted: true }] };

/** The harbour (Xuhui's) and the sponge city (the nation's), wherever the sample names them. */
export const findInSample: FindTerms = (text) =>
  [...text.matchAll(/西岸[传傳]媒港|海[绵綿]城市/g)].map(({ 0: term, index }) => ({
    entry: TEST_BUNDLE.entries.findIndex(({ id }) => id === (term.startsWith('海') ? 'sponge' : 'port')),
    start: index,
    end: index + term.length,
  }));

export const settingsOf = (choices: Choices): Settings => ({ ...DEFAULT_SETTINGS, ...choices }) as Settings;

export async function allStrings(): Promise<Record<Locale, Strings>> {
  const [zh_CN, zh_TW, en] = await Promise.all([loadStrings('zh_CN'), loadStrings('zh_TW'), loadStrings('en')]);
  return { zh_CN, zh_TW, en };
}

interface Shown {
  readonly world: OptionsWorld;
  /** What the browser holds. */
  readonly stored: () => Choices;
  /** What was stored changes without the page, or cannot be read any more. */
  tell(read: SettingsRead): Promise<void>;
  /** The browser tells of sites that were granted or withdrawn. */
  tellSites(sites: SiteFacts): Promise<void>;
}

interface ShowOptions {
  readonly sites?: SiteFacts;
  readonly uiLanguage?: string;
  readonly bundle?: Bundle;
  readonly world?: Partial<OptionsWorld>;
}

/** Draws the options page into `root`, with a browser that keeps choices. */
export async function showOptions(
  root: HTMLElement,
  choices: Choices = {},
  { sites = NO_SITES, uiLanguage = 'zh-CN', bundle = TEST_BUNDLE, world: more = {} }: ShowOptions = {},
): Promise<Shown> {
  const strings = await allStrings();
  let stored = choices;
  let onSettings: (read: SettingsRead) => void = () => {};
  let onSites: (sites: SiteFacts) => void = () => {};
  const put = async (next: Choices) => {
    stored = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
    await act(() => onSettings({ settings: settingsOf(stored) }));
  };
  const world: OptionsWorld = {
    read: { settings: settingsOf(choices) },
    sites,
    onSettings: (callback) => {
      onSettings = callback;
      return () => {};
    },
    onSites: (callback) => {
      onSites = callback;
      return () => {};
    },
    update: (change) => put({ ...stored, ...change(settingsOf(stored)) }),
    replace: put,
    choices: async () => stored,
    unreadable: async () => undefined,
    grant: vi.fn(async () => true),
    remove: vi.fn(async () => true),
    download: vi.fn(),
    keys: async () => [
      { name: 'next-term', keys: 'Alt+Shift+J' },
      { name: 'toggle-site', keys: '' },
    ],
    ...more,
  };
  await act(async () => {
    render(
      <OptionsPage bundle={bundle} strings={strings} uiLanguage={uiLanguage} world={world} find={findInSample} />,
      root,
    );
  });
  return {
    world,
    stored: () => stored,
    tell: (read) => act(() => onSettings(read)),
    tellSites: (next) => act(() => onSites(next)),
  };
}

/** Hands and eyes on what is drawn in `root`. */
export function handsOn(root: HTMLElement) {
  const texts = (selector: string) => [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
  return {
    texts,
    text: (selector: string) => texts(selector).join(),
    /** Presses the first button with this text, or whose text matches. */
    press: async (name: string | RegExp) => {
      const button = await vi.waitFor(() => {
        const found = [...root.querySelectorAll('button')].find(({ textContent }) =>
          typeof name === 'string' ? textContent === name : name.test(textContent),
        );
        if (!found) throw new Error(`no button ${name}`);
        return found;
      });
      await userEvent.click(button);
    },
    /** Chooses a value of the setting that a legend names, or the first control with that value. */
    choose: (value: string, legend?: string) => {
      const groups = [...root.querySelectorAll('fieldset')].filter(
        (group) => legend === undefined || group.querySelector('legend')?.textContent === legend,
      );
      const input = groups.map((group) => group.querySelector(`input[value="${value}"]`)).find(Boolean);
      if (!input) throw new Error(`no choice ${value}`);
      return userEvent.click(input);
    },
    unfold: () => {
      for (const details of root.querySelectorAll('details')) details.open = true;
    },
    importFile: async (text: string) => {
      const input = root.querySelector<HTMLInputElement>('input[type="file"]');
      if (!input) throw new Error('no field for a file');
      await userEvent.upload(input, new File([text], 'backup.json', { type: 'application/json' }));
    },
  };
}
