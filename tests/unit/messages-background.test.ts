import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countTerms } from '../../entrypoints/background/badge.ts';
import { viewEntry } from '../../entrypoints/background/entry-views.ts';
import { injectCard } from '../../entrypoints/background/inject-card.ts';
import { openPage } from '../../entrypoints/background/open-page.ts';
import { packBundle } from '../../glossary/compile/bundle.ts';
import { numberOf, TEST_BUNDLE } from '../fixtures/bundle.ts';

const { base, english, passages } = packBundle(TEST_BUNDLE);
const PACKED: Readonly<Record<string, unknown>> = {
  '/glossary.json': base,
  '/glossary.en.json': english,
  '/passages.json': passages,
};

interface Injection {
  readonly frameId: number;
  readonly result: unknown;
}

const { browser } = vi.hoisted(() => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://abc${path}` },
    tabs: { create: vi.fn(async () => {}) },
    scripting: { executeScript: vi.fn(async (): Promise<Injection[]> => []) },
    action: { setIcon: vi.fn(async () => {}), setBadgeText: vi.fn(async () => {}) },
    i18n: { getUILanguage: vi.fn(() => 'zh-CN') },
    storage: {
      local: { get: vi.fn(async (): Promise<Record<string, unknown>> => ({})) },
      session: { get: vi.fn(async (): Promise<Record<string, unknown>> => ({})) },
    },
  },
}));
vi.mock('../../platform/browser.ts', () => ({ browser }));

beforeEach(() => {
  vi.clearAllMocks();
  browser.scripting.executeScript.mockResolvedValue([]);
  // The extension's own files, as the browser serves them.
  vi.stubGlobal('fetch', async (path: string) =>
    path in PACKED
      ? Response.json(PACKED[path])
      : new Response(await readFile(new URL(`../../public${path}`, import.meta.url))),
  );
});
afterEach(() => vi.unstubAllGlobals());

const sender = { id: 'abc', frameId: 3, tab: { id: 7, index: 4 } };

describe('opening a page', () => {
  it('opens our own pages beside the tab that asks', async () => {
    expect(await openPage({ path: '/source.html?doc=report#entry-port' }, sender)).toEqual({ ok: true });
    expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({
      url: 'chrome-extension://abc/source.html?doc=report#entry-port',
      index: 5,
    });
  });
  it.each([
    'https://example.com/source.html',
    '//example.com/source.html',
    '/\\example.com/source.html',
    'source.html',
    '/manifest.json',
    '/x/../glossary.json',
    'javascript:alert(1)',
    '',
  ])('refuses %j', async (path) => {
    expect(await openPage({ path }, sender)).toEqual({ ok: false });
    expect(browser.tabs.create).not.toHaveBeenCalled();
  });
});

describe('the card’s script', () => {
  it('goes into the frame that asks, and no other', async () => {
    expect(await injectCard({}, sender)).toEqual({ ok: true });
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7, frameIds: [3] },
      files: ['/content-scripts/card.js'],
      injectImmediately: true,
    });
  });
  it('goes nowhere for a sender without a tab', async () => {
    expect(await injectCard({}, { id: 'abc' })).toEqual({ ok: false });
  });
});

describe('the badge', () => {
  const page = { ...sender, frameId: 0 };
  /** What is marked in the page and in each frame. */
  const marked = (...frames: number[][]) =>
    browser.scripting.executeScript.mockResolvedValueOnce(
      frames.map((result, frameId) => ({ frameId, result })).reverse(),
    );
  it('counts the terms of the page and of its frames, each once, whoever tells', async () => {
    marked([1, 2], [], [2, 3]);
    expect(await countTerms({ terms: 2 }, sender)).toEqual({ ok: true });
    expect(browser.action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ text: '3', tabId: 7 });
  });
  it('is empty for none and short for very many', async () => {
    marked([]);
    await countTerms({ terms: 0 }, page);
    marked(Array.from({ length: 1200 }, (_, entry) => entry));
    await countTerms({ terms: 1200 }, page);
    expect(browser.action.setBadgeText.mock.calls).toEqual([[{ text: '', tabId: 7 }], [{ text: '999+', tabId: 7 }]]);
  });
  it('shows what the page says of itself where its frames may not be asked, and nothing that a frame says', async () => {
    browser.scripting.executeScript.mockRejectedValue(new Error('no permission'));
    await countTerms({ terms: 4 }, sender);
    expect(browser.action.setBadgeText).not.toHaveBeenCalled();
    await countTerms({ terms: 5 }, page);
    expect(browser.action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ text: '5', tabId: 7 });
  });
  it('is taken away with the last scout, whose icon is not for it to say', async () => {
    browser.scripting.executeScript.mockResolvedValueOnce([{ frameId: 0, result: null }]);
    await countTerms({ terms: 0 }, page);
    expect(browser.action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ text: '', tabId: 7 });
    expect(browser.action.setIcon).not.toHaveBeenCalled();
  });
  it('shows the latest count, though an earlier one comes later', async () => {
    const early = Promise.withResolvers<Injection[]>();
    browser.scripting.executeScript.mockReturnValueOnce(early.promise);
    const first = countTerms({ terms: 1 }, page);
    await vi.waitFor(() => expect(browser.scripting.executeScript).toHaveBeenCalledOnce());
    marked([1, 2]);
    await countTerms({ terms: 2 }, page);
    early.resolve([{ frameId: 0, result: [1] }]);
    await first;
    expect(browser.action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ text: '2', tabId: 7 });
  });
  it('counts nothing in a tab that is paused, and takes the marks off that came there', async () => {
    browser.storage.session.get.mockResolvedValueOnce({ pausedTabs: [7] });
    expect(await countTerms({ terms: 5 }, page)).toEqual({ ok: false });
    expect(browser.action.setBadgeText).not.toHaveBeenCalled();
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ target: { tabId: 7, allFrames: true }, injectImmediately: true }),
    );
  });
});

describe('the view of an entry', () => {
  it('is found by number in an equal version, and by id in any', async () => {
    const byNumber = await viewEntry({ entry: numberOf('port'), version: 'test', script: 'hans' });
    const byId = await viewEntry({ entry: 'port', script: 'hans' });
    expect(byNumber).toEqual(byId);
    expect(byNumber).toMatchObject({ view: { id: 'port', term: '西岸传媒港', language: 'zh-Hans' } });
  });
  it('is refused to a number of another version, and for what does not exist', async () => {
    expect(await viewEntry({ entry: 0, version: 'older', script: 'hans' })).toEqual({ problem: 'other version' });
    expect(await viewEntry({ entry: 999, version: 'test', script: 'hans' })).toEqual({ problem: 'no entry' });
    expect(await viewEntry({ entry: 'nothing', script: 'hans' })).toEqual({ problem: 'no entry' });
  });
  it('speaks the script of the page to a Chinese reader, English to others, and brings only the card’s texts', async () => {
    const hant = await viewEntry({ entry: 'port', script: 'hant' });
    expect(hant).toMatchObject({ view: { language: 'zh-Hant' }, strings: { cardMore: '展開' } });
    browser.i18n.getUILanguage.mockReturnValueOnce('fr');
    const english = await viewEntry({ entry: 'port', script: 'hant' });
    expect(english).toMatchObject({
      view: { language: 'en', gist: 'The media cluster on the waterfront.' },
      strings: { cardMore: 'More' },
    });
    expect(
      Object.keys('strings' in english ? english.strings : {}).filter((key) => !/^(card|domain|level)/.test(key)),
    ).toEqual([]);
  });
  it('follows the languages and the script that the reader chose', async () => {
    const settings = { version: 2, interfaceLanguage: 'en', textLanguage: 'zh-Hans', script: 'hant' };
    browser.storage.local.get.mockResolvedValueOnce({ settings });
    expect(await viewEntry({ entry: 'port', script: 'hans' })).toMatchObject({
      view: { language: 'zh-Hant', term: '西岸傳媒港' },
      strings: { cardMore: 'More' },
    });
  });
  it('brings what can be copied: plain, as Markdown, and its sources after both standards', async () => {
    const found = await viewEntry({ entry: 'port', script: 'hans' });
    const texts = 'texts' in found ? found.texts : expect.fail('no texts');
    expect(texts.text).toMatch(/^西岸传媒港\n滨江的文化传媒组团。/);
    expect(texts.markdown).toMatch(/^## 西岸传媒港\n/);
    expect(texts.gbt).toMatch(/^\[1\] /);
    expect(texts.apa).not.toBe('');
  });
});
