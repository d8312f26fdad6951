import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/options-controls.css';
import '../../components/options.css';
import '../../components/options-sample.css';
import { OptionsPage } from '../../entrypoints/options/options-page.tsx';
import type { OptionsWorld, SiteFacts } from '../../entrypoints/options/props.ts';
import { sampleMarks } from '../../entrypoints/options/sample-marks.ts';
import { WelcomePage } from '../../entrypoints/welcome/welcome-page.tsx';
import { speakerOf } from '../../glossary/speaker.ts';
import type { Strings } from '../../platform/messages.ts';
import type { SettingsRead } from '../../platform/settings.ts';
import { type Choices, DEFAULT_SETTINGS, type Settings } from '../../platform/settings-shape.ts';
import { type Locale, loadStrings, translator } from '../../platform/strings.ts';
import { TEST_BUNDLE } from '../fixtures/bundle.ts';

const [first] = TEST_BUNDLE.entries;
if (!first) throw new Error('the test bundle is empty');
const NO_SITES: SiteFacts = { added: [], defaults: [{ host: '*.xuhui.gov.cn', granted: true }] };
/** A term at every place where the sample names the harbour. */
const find = (text: string) =>
  [...text.matchAll(/西岸傳?传?媒港/g)].map(({ index }) => ({ entry: 0, start: index, end: index + 5 }));

let strings: Record<Locale, Strings>;
let root: HTMLElement;
let stored: Choices;
let tell: (read: SettingsRead) => void;
beforeAll(async () => {
  const [zh_CN, zh_TW, en] = await Promise.all([loadStrings('zh_CN'), loadStrings('zh_TW'), loadStrings('en')]);
  strings = { zh_CN, zh_TW, en };
});
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
  delete document.documentElement.dataset.theme;
});

const settingsOf = (choices: Choices) => ({ ...DEFAULT_SETTINGS, ...choices }) as Settings;

/** A browser that keeps choices. */
function makeWorld(choices: Choices, sites: SiteFacts): OptionsWorld {
  stored = choices;
  const put = async (next: Choices) => {
    stored = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
    await act(() => tell({ settings: settingsOf(stored) }));
  };
  return {
    read: { settings: settingsOf(choices) },
    sites,
    onSettings: (callback) => {
      tell = callback;
      return () => {};
    },
    onSites: () => () => {},
    update: (change) => put({ ...stored, ...change(settingsOf(stored)) }),
    replace: put,
    choices: async () => stored,
    grant: vi.fn(async () => true),
    remove: vi.fn(async () => true),
    download: vi.fn(),
    keys: async () => [
      { name: 'next-term', keys: 'Alt+Shift+J' },
      { name: 'toggle-site', keys: '' },
    ],
  };
}

async function show(choices: Choices = {}, { sites = NO_SITES, uiLanguage = 'zh-CN' } = {}): Promise<OptionsWorld> {
  const world = makeWorld(choices, sites);
  await act(async () => {
    render(
      <OptionsPage bundle={TEST_BUNDLE} strings={strings} uiLanguage={uiLanguage} world={world} find={find} />,
      root,
    );
  });
  return world;
}

const press = (name: string | RegExp) => {
  const button = [...root.querySelectorAll('button')].find(({ textContent }) =>
    typeof name === 'string' ? textContent === name : name.test(textContent),
  );
  if (!button) throw new Error(`no button ${name}`);
  return userEvent.click(button);
};
const texts = (selector: string) => [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
const sizeOf = (style: string) => CSS.highlights.get(`huizhu-sample-${style}`)?.size ?? 0;
const choose = (value: string) => {
  const input = root.querySelector(`input[value="${value}"]`);
  if (!input) throw new Error(`no choice ${value}`);
  return userEvent.click(input);
};
async function importFile(text: string): Promise<void> {
  const input = root.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('no field for a file');
  await userEvent.upload(input, new File([text], 'backup.json', { type: 'application/json' }));
}

describe('the choices', () => {
  it('are stored at once, and only those that were made', async () => {
    await show();
    await choose('tint');
    await choose('click');
    expect(stored).toEqual({ markStyle: 'tint', trigger: 'click' });
    expect(root.querySelector('[role="status"]')?.textContent).toBe('已改好');
  });
  it('can be made by the arrow keys alone', async () => {
    await show();
    root.querySelector<HTMLInputElement>('input[value="dotted"]')?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(stored).toEqual({ markStyle: 'line' });
  });
  it('are seen in the sample: its style, and how many occurrences are marked', async () => {
    await show();
    expect(sizeOf('dotted')).toBe(3);
    await choose('section');
    expect(sizeOf('dotted')).toBe(2);
    await choose('tint');
    expect([sizeOf('dotted'), sizeOf('tint')]).toEqual([0, 2]);
  });
  it('change the language and the theme of the page itself', async () => {
    await show({ interfaceLanguage: 'en', theme: 'dark' });
    expect(root.querySelector('h1')?.textContent).toBe('Settings');
    expect(document.documentElement).toMatchObject({ lang: 'en' });
    expect(document.documentElement.dataset.theme).toBe('dark');
  });
  it('switch a domain off and on', async () => {
    await show();
    const details = root.querySelector('details');
    if (details) details.open = true;
    const box = root.querySelector('input[type="checkbox"]');
    if (!box) throw new Error('no domain');
    await userEvent.click(box);
    expect(stored.domainsOff).toHaveLength(1);
    await userEvent.click(box);
    expect(stored).toEqual({});
  });
});

describe('the lists', () => {
  it('name terms and sites, and give each back', async () => {
    const sites = { ...NO_SITES, added: ['www.example.com'] };
    const choices = { known: [first.id, 'gone'], excluded: [{ entry: first.id, host: 'a.cn' }], sitesOff: ['b.cn'] };
    const world = await show(choices, { sites });
    for (const details of root.querySelectorAll('details')) details.open = true;
    expect(texts('.row .name')).toEqual(expect.arrayContaining([first.term, 'gone', 'www.example.com', 'b.cn']));
    await press('移除');
    expect(world.remove).toHaveBeenCalledExactlyOnceWith('www.example.com');
    await press('打开');
    expect(stored.sitesOff).toBeUndefined();
    await press('重新标注');
    expect(stored.known).toEqual(['gone']);
  });
  it('offer to allow a default site again that the browser does not allow', async () => {
    const sites = { added: [], defaults: [{ host: '*.xuhui.gov.cn', granted: false }] };
    const world = await show({}, { sites });
    await press('放行');
    expect(world.grant).toHaveBeenCalledExactlyOnceWith('*.xuhui.gov.cn');
  });
});

describe('the backup', () => {
  it('holds the choices', async () => {
    const world = await show({ theme: 'dark' });
    await press('导出');
    const [name, text] = vi.mocked(world.download).mock.lastCall ?? [];
    expect(name).toMatch(/^huizhu-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(text ?? '').settings).toEqual({ version: 2, theme: 'dark' });
  });
  it('is imported only after a look at what it would change', async () => {
    await show({ theme: 'dark' });
    await importFile('{"app":"huizhu","settings":{"version":2,"delay":400}}');
    await vi.waitFor(() => expect(texts('.question dt')).toEqual(['停留时间', '深浅']));
    expect(stored).toEqual({ theme: 'dark' });
    await press('导入这些');
    expect(stored).toEqual({ delay: 400 });
  });
  it('that is wrong in one place changes nothing, and the place is named', async () => {
    await show({ theme: 'dark' });
    await importFile('{"app":"huizhu","settings":{"version":2,"delay":"long","theme":"light"}}');
    await vi.waitFor(() => expect(texts('.trouble').join()).toContain('delay'));
    expect(stored).toEqual({ theme: 'dark' });
  });
  it('comes before a reset, which asks first', async () => {
    await show({ theme: 'dark' });
    await press('恢复默认设置');
    await press('取消');
    expect(stored).toEqual({ theme: 'dark' });
    await press('恢复默认设置');
    await press('清空并恢复');
    expect(stored).toEqual({});
  });
});

describe('the marks of the sample', () => {
  const entries = [
    { id: 'a', domain: 'area', level: 'xuhui' },
    { id: 'b', domain: 'law', level: 'national' },
  ] as const;
  const found = () => entries.map((_, entry) => ({ entry, start: entry, end: entry + 1 }));
  const ids = (settings: Partial<Settings>) =>
    sampleMarks(['甲乙', '甲乙'], found, entries, { ...DEFAULT_SETTINGS, ...settings }).map(
      ({ entry, paragraph }) => `${paragraph}${entries[entry]?.id}`,
    );
  it('follow levels, domains, known terms and density', () => {
    expect(ids({})).toEqual(['0a', '0b', '1a', '1b']);
    expect(ids({ levels: 'shanghai' })).toEqual(['0a', '1a']);
    expect(ids({ domainsOff: ['area'] })).toEqual(['0b', '1b']);
    expect(ids({ known: ['b'], density: 'page' })).toEqual(['0a']);
  });
});

describe.each([
  ['zh-CN', 'light'],
  ['zh-TW', 'dark'],
  ['en', 'light'],
] as const)('for a reader of %s in %s', (uiLanguage, theme) => {
  it('the options page has no axe violation', async () => {
    const choices = { theme, known: [first.id], sitesOff: ['b.cn'] };
    await show(choices, { uiLanguage, sites: { ...NO_SITES, added: ['www.example.com'] } });
    for (const details of root.querySelectorAll('details')) details.open = true;
    const { violations, passes } = await axe.run(root);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  });
  it('the welcome page says its three things and opens the options', async () => {
    const locale = ({ 'zh-CN': 'zh_CN', 'zh-TW': 'zh_TW', en: 'en' } as const)[uiLanguage];
    const language = uiLanguage === 'en' ? 'en' : uiLanguage === 'zh-TW' ? 'zh-Hant' : 'zh-Hans';
    const openOptions = vi.fn();
    const close = vi.fn();
    const t = translator(strings[locale]);
    await act(async () => {
      render(
        <WelcomePage
          bundle={TEST_BUNDLE}
          speaker={speakerOf(TEST_BUNDLE, { language, script: language === 'zh-Hant' ? 'hant' : 'hans' })}
          t={t}
          settings={DEFAULT_SETTINGS}
          find={find}
          close={close}
          openOptions={openOptions}
        />,
        root,
      );
    });
    expect(root.querySelectorAll('.three li')).toHaveLength(3);
    await press(t('optionsTitle'));
    await press(t('welcomeClose'));
    expect([openOptions.mock.calls.length, close.mock.calls.length]).toEqual([1, 1]);
  });
});
