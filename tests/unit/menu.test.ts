// The item in the menu of a selection: its words follow the language of the interface.
import { readFile } from 'node:fs/promises';
import { beforeEach, expect, it, vi } from 'vitest';

type Listener = (...args: never[]) => unknown;
const { browser, heard } = vi.hoisted(() => {
  const heard: Record<string, Listener> = {};
  const event = (name: string) => ({
    addListener: (listener: Listener) => {
      heard[name] = listener;
    },
    removeListener: () => undefined,
  });
  return {
    heard,
    browser: {
      runtime: { onInstalled: event('installed'), onStartup: event('startup'), getURL: (path: string) => path },
      contextMenus: {
        removeAll: vi.fn(async () => {}),
        create: vi.fn(),
        update: vi.fn(async (_id: string, _properties: object) => {}),
        onClicked: event('clicked'),
      },
      tabs: { create: vi.fn(async () => {}) },
      i18n: { getUILanguage: () => 'zh-CN' },
      storage: {
        local: { get: vi.fn(async (): Promise<Record<string, unknown>> => ({})) },
        onChanged: event('changed'),
      },
    },
  };
});
vi.mock('../../platform/browser.ts', () => ({ browser }));

const { offerLookUp } = await import('../../entrypoints/background/menu.ts');
const { VERSION } = await import('../../platform/settings-versions.ts');

vi.stubGlobal(
  'fetch',
  async (path: string) => new Response(await readFile(new URL(`../../public${path}`, import.meta.url))),
);

/** What the reader stores, as the browser tells it. */
function choose(interfaceLanguage: string): void {
  const settings = { version: VERSION, interfaceLanguage };
  browser.storage.local.get.mockResolvedValue({ settings });
  (heard.changed as (changes: object, area: string) => void)({ settings: { newValue: settings } }, 'local');
}

beforeEach(() => {
  vi.clearAllMocks();
  browser.storage.local.get.mockResolvedValue({});
  offerLookUp();
});

it('is made at installation, in the language of the browser', async () => {
  await (heard.installed as () => Promise<void>)();
  expect(browser.contextMenus.create).toHaveBeenCalledExactlyOnceWith({
    id: 'look-up',
    contexts: ['selection'],
    title: '在汇注里查“%s”',
  });
});

it('is in another language as soon as the reader chooses it, and is left alone by other choices', async () => {
  choose('en');
  const titles = () => browser.contextMenus.update.mock.calls.map(([, properties]) => properties);
  await vi.waitFor(() => expect(titles()).toEqual([{ title: 'Look up “%s” in Huizhu' }]));
  choose('en');
  choose('zh-Hant');
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  expect(titles()[1]).toEqual({ title: '在匯注裡查「%s」' });
});

it('opens what is selected in the glossary, cut to what can be a term', async () => {
  const click = heard.clicked as (info: object, tab: object) => void;
  click({ menuItemId: 'look-up', selectionText: `  海绵\n城市 ${'长'.repeat(90)}` }, { index: 2 });
  expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({
    url: `/popup.html?q=${encodeURIComponent(`海绵 城市 ${'长'.repeat(34)}`)}`,
    index: 3,
  });
});
