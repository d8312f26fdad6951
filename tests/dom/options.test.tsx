import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/options-controls.css';
import '../../components/options.css';
import '../../components/options-windows.css';
import '../../components/options-toast.css';
import '../../components/options-sample.css';
import { sampleMarks } from '../../entrypoints/options/sample-marks.ts';
import { WelcomePage } from '../../entrypoints/welcome/welcome-page.tsx';
import { speakerOf } from '../../glossary/speaker.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../platform/settings-shape.ts';
import { translator } from '../../platform/strings.ts';
import { TEST_BUNDLE } from '../fixtures/bundle.ts';
import { allStrings, findInSample, handsOn, NO_SITES, showOptions } from './support/options-stage.tsx';

let root: HTMLElement;
let page: ReturnType<typeof handsOn>;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  page = handsOn(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
  delete document.documentElement.dataset.theme;
});

const sizeOf = (style: string) => CSS.highlights.get(`huizhu-sample-${style}`)?.size ?? 0;
const card = () => page.text('.sample-card h2, .sample-card [role="heading"]');
/** Moves the pointer onto a mark of the sample: the n-th. */
async function pointAt(n: number, keys: { readonly altKey?: boolean } = {}): Promise<void> {
  const [mark] = [...(CSS.highlights.get('huizhu-sample-dotted') ?? [])].slice(n) as StaticRange[];
  if (!mark) throw new Error(`no mark ${n}`);
  const range = document.createRange();
  range.setStart(mark.startContainer, mark.startOffset);
  range.setEnd(mark.endContainer, mark.endOffset);
  mark.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const { x, y, height } = range.getClientRects()[0] as DOMRect;
  const at = { clientX: x + 4, clientY: y + height / 2, bubbles: true, pointerType: 'mouse', ...keys };
  await act(() => void root.querySelector('.sample')?.dispatchEvent(new PointerEvent('pointermove', at)));
}

describe('the choices', () => {
  it('are stored at once, and only those that were made', async () => {
    const { stored } = await showOptions(root);
    await page.choose('tint');
    await page.choose('click');
    expect(stored()).toEqual({ markStyle: 'tint', trigger: 'click' });
    expect(root.querySelector('[role="status"]')?.textContent).toBe('已改好');
  });
  it('can be made by the arrow keys alone', async () => {
    const { stored } = await showOptions(root);
    root.querySelector<HTMLInputElement>('input[value="dotted"]')?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(stored()).toEqual({ markStyle: 'line' });
  });
  it('that the browser does not store are said not to be, and nothing looks as if they were', async () => {
    const full = async () => {
      throw new Error('QUOTA_BYTES quota exceeded');
    };
    await showOptions(root, {}, { world: { update: full } });
    await page.choose('tint');
    await vi.waitFor(() => expect(page.text('[role="alert"]')).toMatch(/^没有存上/));
    expect(page.text('[role="status"]')).toBe('');
    expect(sizeOf('tint')).toBe(0);
    expect(root.querySelector<HTMLInputElement>('input[value="tint"]')?.checked).toBe(false);
  });
  it('switch a domain off and on', async () => {
    const { stored } = await showOptions(root);
    page.unfold();
    const box = root.querySelector('input[type="checkbox"]');
    if (!box) throw new Error('no domain');
    await userEvent.click(box);
    expect(stored().domainsOff).toHaveLength(1);
    await userEvent.click(box);
    expect(stored()).toEqual({});
  });
});

describe('each choice is seen at once in the sample', () => {
  it('the style: dotted, line, tint, none', async () => {
    await showOptions(root);
    const drawn = () => ['dotted', 'line', 'tint'].filter((style) => sizeOf(style) > 0);
    expect(drawn()).toEqual(['dotted']);
    for (const style of ['line', 'tint']) {
      await page.choose(style);
      expect(drawn()).toEqual([style]);
    }
    await page.choose('none');
    expect(drawn()).toEqual([]);
  });
  it('how many occurrences of one term are marked', async () => {
    await showOptions(root);
    // The harbour three times in two paragraphs, the sponge city once.
    expect(sizeOf('dotted')).toBe(4);
    await page.choose('section');
    expect(sizeOf('dotted')).toBe(3);
    await page.choose('page', '同一个词');
    expect(sizeOf('dotted')).toBe(2);
  });
  it('the levels, on a page about Xuhui and on another', async () => {
    await showOptions(root);
    expect(sizeOf('dotted')).toBe(4);
    await page.choose('all', '标哪些词');
    expect(sizeOf('dotted')).toBe(5);
    await page.choose('shanghai');
    expect(sizeOf('dotted')).toBe(3);
  });
  it('a domain that is switched off, and a term that is known', async () => {
    const shown = await showOptions(root);
    page.unfold();
    await userEvent.click(root.querySelectorAll('.domains input')[1] ?? root);
    expect(shown.stored().domainsOff).toEqual(['area']);
    expect(sizeOf('dotted')).toBe(1);
    await shown.tell({ settings: { ...DEFAULT_SETTINGS, known: ['sponge'] } });
    expect(sizeOf('dotted')).toBe(3);
  });
  it('what opens the card: rest, for as long as is chosen', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await showOptions(root, { delay: 700 });
      await pointAt(1);
      await act(() => void vi.advanceTimersByTime(699));
      expect(card()).toBe('西岸传媒港');
      await act(() => void vi.advanceTimersByTime(1));
      expect(card()).toBe('海绵城市');
    } finally {
      vi.useRealTimers();
    }
  });
  it('what opens the card: Alt, at once, before the pointer comes or after', async () => {
    await showOptions(root, { trigger: 'alt' });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await pointAt(1);
      await act(() => void vi.advanceTimersByTime(5000));
      expect(card()).toBe('西岸传媒港');
      await act(() => void dispatchEvent(new KeyboardEvent('keydown', { key: 'Alt', altKey: true })));
      expect(card()).toBe('海绵城市');
      await pointAt(0, { altKey: true });
      expect(card()).toBe('西岸传媒港');
    } finally {
      vi.useRealTimers();
    }
  });
  it('what opens the card: only a press, however long the pointer rests', async () => {
    await showOptions(root, { trigger: 'click', delay: 0 });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await pointAt(1);
      await act(() => void vi.advanceTimersByTime(5000));
      expect(card()).toBe('西岸传媒港');
    } finally {
      vi.useRealTimers();
    }
  });
  it('and how long to rest can be chosen only where resting opens it', async () => {
    await showOptions(root);
    const isOff = () => root.querySelector<HTMLInputElement>('input[type="range"]')?.disabled;
    expect(isOff()).toBe(false);
    for (const [value, off] of [
      ['alt', true],
      ['click', true],
      ['rest', false],
    ] as const) {
      await page.choose(value);
      expect(isOff()).toBe(off);
    }
  });
  it('where the card stands', async () => {
    await showOptions(root);
    const placeOf = () => getComputedStyle(root.querySelector('.sample-card') ?? root).position;
    expect(placeOf()).not.toBe('fixed');
    await page.choose('corner');
    expect(placeOf()).toBe('fixed');
  });
  it('all parts of a term that has many, once its own button is pressed', async () => {
    const parts = [...'甲乙丙丁戊己庚辛'].map((name) => ({
      zh: `${name}字分部`,
      en: name,
      gloss: { zh: '一', en: 'a' },
    }));
    const entries = TEST_BUNDLE.entries.map((entry) => (entry.id === 'port' ? { ...entry, parts } : entry));
    await showOptions(root, {}, { bundle: { ...TEST_BUNDLE, entries } });
    await act(async () => pointAt(0));
    await expect.poll(card).toBe('西岸传媒港');
    const names = () => page.text('.sample-card .scroll').match(/.字分部/g) ?? [];
    expect(names().length).toBeLessThan(parts.length);
    await page.press(`另有${parts.length - names().length}项`);
    expect(names()).toEqual(parts.map(({ zh }) => zh));
    expect(document.activeElement?.classList.contains('card')).toBe(true);
    await page.choose('corner');
    expect(names()).toHaveLength(parts.length);
  });
  it('the script of the card: the page’s, Simplified, Traditional of Hong Kong and of Taiwan', async () => {
    // In the test's glossary the harbour is written with a character that the two regions write differently.
    const hongKong = { pairs: '傳㑳', phrases: [] };
    const bundle = { ...TEST_BUNDLE, traditional: { ...TEST_BUNDLE.traditional, hongKong } };
    const { stored } = await showOptions(root, {}, { bundle, uiLanguage: 'zh-TW' });
    expect(card()).toBe('西岸傳媒港');
    const shown: string[] = [];
    for (const value of ['hans', 'hant-hk', 'hant-tw']) {
      await page.choose(value);
      expect(stored()).toEqual({ script: value });
      shown.push(card());
    }
    expect(shown).toEqual(['西岸传媒港', '西岸㑳媒港', '西岸傳媒港']);
    // The page of the sample stays as it is.
    expect(page.text('.sample p')).toContain('西岸傳媒港');
  });
  it('the language of definitions, apart from the script of the term', async () => {
    await showOptions(root);
    const gist = () => page.text('.sample-card .gist');
    expect(gist()).toBe('滨江的文化传媒组团。');
    await page.choose('zh-Hant', '释义');
    expect([card(), gist()]).toEqual(['西岸传媒港', '滨江的文化傳媒組團。']);
    await page.choose('en', '释义');
    expect(gist()).toBe('The media cluster on the waterfront.');
    await page.choose('zh-Hans', '释义');
    expect(gist()).toBe('滨江的文化传媒组团。');
  });
  it('the language and the theme of the page itself', async () => {
    await showOptions(root);
    await page.choose('en', '界面');
    expect(page.text('h1')).toBe('Settings');
    await page.choose('zh-Hant', 'Interface');
    expect([page.text('h1'), document.documentElement.lang]).toEqual(['設定', 'zh-Hant']);
    expect(page.text('.sample p')).toContain('西岸傳媒港');
    for (const theme of ['dark', 'light']) {
      await page.choose(theme);
      expect(document.documentElement.dataset.theme).toBe(theme);
    }
  });
});

describe('the marks of the sample', () => {
  const entries = [
    { id: 'a', domain: 'area', level: 'xuhui' },
    { id: 'b', domain: 'law', level: 'national' },
  ] as const;
  const found = () => entries.map((_, entry) => ({ entry, start: entry, end: entry + 1 }));
  const paragraphs = [true, true, false].map((aboutXuhui) => ({ text: '甲乙', aboutXuhui }));
  const ids = (settings: Partial<Settings>) =>
    sampleMarks(paragraphs, found, entries, { ...DEFAULT_SETTINGS, ...settings }).map(
      ({ entry, paragraph }) => `${paragraph}${entries[entry]?.id}`,
    );
  it('follow levels, domains, known terms and density, on each of the two pages', () => {
    expect(ids({})).toEqual(['0a', '0b', '1a', '1b', '2a']);
    expect(ids({ levels: 'all' })).toEqual(['0a', '0b', '1a', '1b', '2a', '2b']);
    expect(ids({ levels: 'shanghai' })).toEqual(['0a', '1a', '2a']);
    expect(ids({ domainsOff: ['area'] })).toEqual(['0b', '1b']);
    expect(ids({ known: ['b'], density: 'page' })).toEqual(['0a', '2a']);
  });
});

describe.each([
  ['zh-CN', 'light'],
  ['zh-TW', 'dark'],
  ['en', 'light'],
] as const)('for a reader of %s in %s', (uiLanguage, theme) => {
  it('the options page has no axe violation', async () => {
    const choices = {
      theme,
      known: ['port'],
      excluded: [{ entry: 'port', host: 'a.cn' }],
      saved: [{ entry: 'port', date: '2026-11-21' }],
      sitesOff: ['b.cn'],
    };
    const sites = { ...NO_SITES, added: ['www.example.com'] };
    await showOptions(root, choices, { uiLanguage, sites, world: { unreadable: async () => ({ version: 99 }) } });
    page.unfold();
    await page.press(uiLanguage === 'en' ? 'Remove all' : '全部移除');
    const { violations, passes } = await axe.run(root);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  });
  it('the welcome page says its three things and opens the options', async () => {
    const locale = ({ 'zh-CN': 'zh_CN', 'zh-TW': 'zh_TW', en: 'en' } as const)[uiLanguage];
    const language = uiLanguage === 'en' ? 'en' : uiLanguage === 'zh-TW' ? 'zh-Hant' : 'zh-Hans';
    const chinese = {
      script: language === 'zh-Hant' ? ('hant' as const) : ('hans' as const),
      region: 'tw' as const,
      texts: undefined,
    };
    const openOptions = vi.fn();
    const close = vi.fn();
    const t = translator((await allStrings())[locale]);
    await act(async () => {
      render(
        <WelcomePage
          bundle={TEST_BUNDLE}
          speaker={speakerOf(TEST_BUNDLE, { language, ...chinese })}
          t={t}
          settings={DEFAULT_SETTINGS}
          chinese={chinese}
          find={findInSample}
          close={close}
          openOptions={openOptions}
        />,
        root,
      );
    });
    expect(root.querySelectorAll('.three li')).toHaveLength(3);
    expect(sizeOf('dotted')).toBe(2);
    await page.press(t('optionsTitle'));
    await page.press(t('welcomeClose'));
    expect([openOptions.mock.calls.length, close.mock.calls.length]).toEqual([1, 1]);
  });
});
