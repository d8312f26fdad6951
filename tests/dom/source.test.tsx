import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/page-source.css';
import type { Decision } from '../../components/look-up-acts.ts';
import { SourcePage } from '../../entrypoints/source/source-page.tsx';
import { speakerOf } from '../../glossary/speaker.ts';
import { SAID } from '../../page/timings.ts';
import type { Strings } from '../../platform/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../platform/settings-shape.ts';
import { type Locale, languageOf, loadStrings, translator } from '../../platform/strings.ts';
import { TEST_BUNDLE } from '../fixtures/bundle.ts';

const LOCALES: readonly Locale[] = ['zh_CN', 'zh_TW', 'en'];
const strings = new Map<Locale, Strings>();
let root: HTMLElement;
let settings: Settings;
const onEntry = vi.fn();
const decide = vi.fn(async (_decision: Decision) => true);

beforeAll(async () => {
  for (const locale of LOCALES) strings.set(locale, await loadStrings(locale));
});
beforeEach(() => {
  onEntry.mockReset();
  decide.mockClear();
  settings = DEFAULT_SETTINGS;
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  render(null, root);
  root.remove();
});

async function show(doc?: string, entry?: string, locale: Locale = 'zh_CN') {
  const language = languageOf(locale);
  document.documentElement.lang = language;
  const speaker = speakerOf(TEST_BUNDLE, { language, script: language === 'zh-Hant' ? 'hant' : 'hans' });
  const t = translator(strings.get(locale) ?? {});
  await act(async () => {
    render(
      <SourcePage
        bundle={TEST_BUNDLE}
        speaker={speaker}
        t={t}
        doc={doc}
        entry={entry}
        onEntry={onEntry}
        openPage={() => {}}
        settings={settings}
        decide={decide}
      />,
      root,
    );
  });
}

const texts = (selector: string) => [...root.querySelectorAll(selector)].map((each) => each.textContent);
const facts = () => Object.fromEntries(texts('.facts dt').map((name, i) => [name, texts('.facts dd')[i]]));
const links = () => [...root.querySelectorAll<HTMLAnchorElement>('.sheet > .actions a')].map((link) => link.href);

describe('the page of a source', () => {
  it('says what is known of a document with an address, and opens it', async () => {
    await show('report');
    expect(root.querySelector('h1')?.textContent).toBe('2023年政府工作报告');
    expect(facts()).toMatchObject({ 报告: '区人民政府', 场合: '2023年1月4日，人代会', 日期: '2023年3月20日' });
    expect(facts().网址).toContain('example.com/report');
    expect(links()).toEqual(['https://example.com/report']);
  });
  it('says that no address is known, that a date is inferred, and offers a search', async () => {
    await show('paper');
    expect(facts()).toEqual({
      报纸: '解放日报',
      作者: '舒抒、刘坤',
      日期: '2024年1月（据内容推断，报样未见）',
      网址: '未找到公开网址',
    });
    expect(links()).toEqual([`https://www.bing.com/search?q=${encodeURIComponent('高质量发展的文章')}`]);
    expect(texts('.passages .to')).toEqual([]);
  });
  it('lists each passage once, with its place, what it says, its locator and all that rests on it', async () => {
    await show('paper');
    expect(texts('.passages .place')).toEqual(['第4段']);
    expect(texts('.passages mark')).toEqual(['夯实产业基础']);
    expect(texts('.passages .look')).toEqual(['5+4+X产业布局', '4+3+X产业基础']);
  });
  it('puts the notes in the order of their numbers and leads to the passage', async () => {
    await show('report');
    expect(texts('.passages .place')).toEqual(['注1', '注3']);
    expect(root.querySelector<HTMLAnchorElement>('.passages .to')?.href).toBe(
      'https://example.com/report#:~:text=%E4%BA%94%E5%9E%8B%E7%BB%8F%E6%B5%8E',
    );
  });
  it('says the entry’s gist where the passage has no words of its own', async () => {
    await show('paper');
    expect(texts('.passages .says p')[1]).toContain('产业分工的新提法。');
  });
  it('shows only the passages of the entry that the address names', async () => {
    await show('report', 'old-layout');
    expect(texts('.passages .place')).toEqual(['注1']);
    expect(root.querySelector('.filter [aria-pressed=true]')?.textContent).toContain('5+4+X产业布局');
  });
  it('shows all passages where the address names an entry that does not rest on it', async () => {
    await show('report', 'new-layout');
    expect(texts('.passages .place')).toEqual(['注1', '注3']);
  });
  it('filters the entries by a part of their name, in either language', async () => {
    await show('report');
    await userEvent.type(root.querySelector('.filter input') as Element, 'sponge');
    expect(texts('.filter li span:not(.seal)')).toEqual(['全部段落', '海绵城市']);
    await userEvent.click(root.querySelectorAll('.filter li button')[1] as Element);
    expect(onEntry).toHaveBeenCalledExactlyOnceWith('sponge');
  });
  it('opens an entry over the page, and gives the focus back at Esc', async () => {
    await show('paper');
    const link = root.querySelector<HTMLElement>('.passages .look');
    await userEvent.click(link as Element);
    expect(texts('dialog .term')).toEqual(['5+4+X产业布局']);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => root.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(link);
  });
});

describe('an entry that is opened over the page', () => {
  const press = async (name: string) => {
    const button = await vi.waitFor(
      () =>
        [...root.querySelectorAll<HTMLButtonElement>('dialog button')].find(
          ({ textContent }) => textContent === name,
        ) ?? expect.fail(`no button ${name}`),
    );
    await act(() => button.click());
  };
  const open = async () => {
    await show('paper');
    await userEvent.click(root.querySelector('.passages .look') as Element);
  };

  it('stands in a dialog with a name', async () => {
    await open();
    expect(root.querySelector('dialog')?.ariaLabel).toBe('5+4+X产业布局');
    const { violations } = await axe.run(root);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
  it('can be saved and told to be known, and shows what holds', async () => {
    settings = { ...DEFAULT_SETTINGS, known: ['old-layout'] };
    await open();
    await press('收藏');
    expect(decide).toHaveBeenLastCalledWith({ do: 'save', entry: 'old-layout' });
    expect(texts('dialog button')).not.toContain('已认识，不再标注');
    settings = { ...DEFAULT_SETTINGS, saved: [{ entry: 'old-layout', date: '2026-11-29' }] };
    await show('paper');
    await press('已收藏');
    expect(decide).toHaveBeenLastCalledWith({ do: 'unsave', entry: 'old-layout' });
    await press('已认识，不再标注');
    expect(decide).toHaveBeenLastCalledWith({ do: 'know', entry: 'old-layout' });
    await expect.poll(() => texts('dialog [role=status]')).toEqual(['“5+4+X产业布局”不再标注。']);
    expect(texts('dialog button')).not.toContain('此处有误，本站不标');
  });
});

it('a citation that is copied is told for a moment, with the day of the reader’s own clock', async () => {
  const copied: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
  await show('report');
  // Half past midnight in Shanghai, where it is the day before in Greenwich.
  vi.spyOn(Date.prototype, 'toLocaleDateString').mockReturnValue('2026-11-30');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const status = () => texts('.actions [role=status]')[0];
  const [gbt] = [...root.querySelectorAll<HTMLButtonElement>('.actions button')];
  await act(() => gbt?.click());
  await expect.poll(status).toBe('已复制');
  expect(gbt?.textContent).toBe('已复制 GB/T 7714');
  expect(copied[0]).toContain('[2026-11-30]');
  await act(() => void vi.advanceTimersByTime(2 * SAID));
  expect([status(), gbt?.textContent]).toEqual(['', '复制引文 GB/T 7714']);
});

describe('the list of sources', () => {
  it('names all sources, the latest first, where none is asked for', async () => {
    await show();
    expect(texts('.passages .look')).toEqual(['高质量发展的文章', '2023年政府工作报告']);
    expect(root.querySelector('[role=alert]')).toBeNull();
  });
  it('says that a source does not exist, and names those that do', async () => {
    await show('nonsense');
    expect(texts('[role=alert]')).toEqual(['没有编号为“nonsense”的出处。现有的是：']);
    expect(texts('.passages .look')).toHaveLength(2);
  });
});

describe('the source page is accessible', () => {
  it.each(LOCALES.flatMap((locale) => [undefined, 'report', 'paper'].map((doc) => [doc, locale] as const)))(
    'for %s, %s',
    async (doc, locale) => {
      await show(doc, undefined, locale);
      const { violations } = await axe.run(root);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    },
  );
});
