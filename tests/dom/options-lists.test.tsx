import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/page.css';
import '../../components/options-controls.css';
import '../../components/options.css';
import '../../components/options-windows.css';
import '../../components/options-toast.css';
import type { OptionsWorld } from '../../entrypoints/options/props.ts';
import { handsOn, NO_SITES, settingsOf, showOptions } from './support/options-stage.tsx';

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

/** The file that was handed over last. */
function fileFrom({ download }: OptionsWorld): File {
  const [file] = vi.mocked(download).mock.lastCall ?? [];
  return file ?? expect.fail('no file');
}

const LISTS = {
  known: ['port', 'gone'],
  excluded: [
    { entry: 'port', host: 'a.cn' },
    { entry: 'sponge', host: 'b.cn' },
  ],
  saved: [
    { entry: 'port', date: '2026-11-20' },
    { entry: 'old-layout', date: '2026-11-21' },
  ],
};

describe('the lists of terms', () => {
  it('name what stands in them, also an entry that the glossary does not have any more', async () => {
    await showOptions(root, LISTS);
    expect(page.texts('summary .about')).toEqual(['2条', '2条', '2条']);
    expect(page.texts('.rows .name').slice(0, 6)).toEqual([
      '西岸传媒港',
      'gone',
      '西岸传媒港',
      '海绵城市',
      '西岸传媒港',
      '5+4+X产业布局',
    ]);
  });
  it('give one back, and take that back', async () => {
    const { stored } = await showOptions(root, LISTS);
    page.unfold();
    await page.press('重新标注');
    expect(stored()).toEqual({ ...LISTS, known: ['gone'] });
    expect(page.text('[role="status"]')).toBe('已移除1条');
    await page.press('撤销');
    expect(stored()).toEqual(LISTS);
    expect(page.text('[role="status"]')).toBe('已撤销');
  });
  it.each([
    ['known', 0],
    ['excluded', 1],
    ['saved', 2],
  ] as const)('of %s terms are emptied at once, and filled again', async (name, at) => {
    const { stored } = await showOptions(root, LISTS);
    page.unfold();
    const all = [...root.querySelectorAll('button')].filter(({ textContent }) => textContent === '全部移除');
    all[at]?.click();
    await vi.waitFor(() => expect(Object.keys(stored())).toHaveLength(2));
    expect(stored()).not.toHaveProperty(name);
    await page.press('撤销');
    expect(stored()).toEqual(LISTS);
  });
  it('keep what came to them before it was taken back', async () => {
    const shown = await showOptions(root, LISTS);
    page.unfold();
    await page.press('全部移除');
    await shown.world.update(() => ({ known: ['sponge'] }));
    await page.press('撤销');
    expect(shown.stored().known).toEqual(['port', 'gone', 'sponge']);
  });
  it.each([
    ['表格（CSV）', /\.csv$/, /"?西岸传媒港/],
    ['摘要（Markdown）', /\.md$/, /西岸传媒港/],
    ['术语库（TBX）', /\.tbx$/, /<term>西岸传媒港<\/term>/],
  ])('are saved as %s', async (name, ending, contents) => {
    const { world } = await showOptions(root, { saved: LISTS.saved });
    page.unfold();
    await page.press(name);
    const file = fileFrom(world);
    expect(file.name).toMatch(ending);
    const text = await file.text();
    expect(text).toMatch(contents);
    // Only what was saved.
    expect(text).not.toContain('无废城市');
  });
  it('are saved as a Yomitan dictionary', async () => {
    const { world } = await showOptions(root, { saved: LISTS.saved });
    page.unfold();
    await page.press(/Yomitan/);
    const head = new Uint8Array(await fileFrom(world).arrayBuffer()).slice(0, 2);
    expect(fileFrom(world).name).toMatch(/\.zip$/);
    expect(String.fromCharCode(...head)).toBe('PK');
  });
});

describe('the keyboard, when what it was on goes away', () => {
  const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
  const removeBy = async (label: string) => {
    root.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)?.focus();
    expect(focused()).toBe(label);
    await userEvent.keyboard('{Enter}');
  };
  it('goes on to the row that took its place, to the last row, and to the heading', async () => {
    const saved = ['port', 'old-layout', 'sponge'].map((entry) => ({ entry, date: '2026-11-20' }));
    await showOptions(root, { saved });
    page.unfold();
    await removeBy('移除 西岸传媒港');
    await vi.waitFor(() => expect(focused()).toBe('移除 5+4+X产业布局'));
    await removeBy('移除 海绵城市');
    await vi.waitFor(() => expect(focused()).toBe('移除 5+4+X产业布局'));
    await removeBy('移除 5+4+X产业布局');
    await vi.waitFor(() => expect(focused()).toBe('我的词'));
  });
  it('reaches what takes it back, and comes back from there', async () => {
    const { stored } = await showOptions(root, LISTS);
    page.unfold();
    await removeBy('移除 西岸传媒港');
    await vi.waitFor(() => expect(focused()).toBe('移除 5+4+X产业布局'));
    root.querySelector<HTMLButtonElement>('.said button')?.focus();
    expect(focused()).toBe('撤销');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(stored()).toEqual(LISTS));
    await vi.waitFor(() => expect(focused()).toBe('移除 5+4+X产业布局'));
  });
  it('goes to the heading of the backup when its question is answered', async () => {
    await showOptions(root, { theme: 'dark' });
    await page.press('恢复默认设置');
    await page.press('取消');
    await vi.waitFor(() => expect(focused()).toBe('备份'));
  });
  it('is not fetched back when the reader has pressed beside', async () => {
    const shown = await showOptions(root, LISTS);
    page.unfold();
    root.querySelector<HTMLButtonElement>('button[aria-label="移除 西岸传媒港"]')?.focus();
    await userEvent.click(root.querySelector('.brand') ?? root);
    await shown.world.update(() => ({ saved: [] }));
    await vi.waitFor(() => expect(page.texts('.empty-list')).toHaveLength(1));
    expect(document.activeElement).toBe(document.body);
  });
});

describe('the sites', () => {
  it('that were added are taken away, those switched off are switched on', async () => {
    const sites = { ...NO_SITES, added: ['www.example.com'] };
    const { world, stored } = await showOptions(root, { sitesOff: ['b.cn'] }, { sites });
    expect(page.texts('.row .name').slice(0, 2)).toEqual(['www.example.com', 'b.cn']);
    await page.press('移除');
    expect(world.remove).toHaveBeenCalledExactlyOnceWith('www.example.com');
    await page.press('打开');
    expect(stored()).toEqual({});
  });
  it('leave the list when they are withdrawn in the browser’s own page', async () => {
    const { tellSites } = await showOptions(root, {}, { sites: { ...NO_SITES, added: ['www.example.com'] } });
    expect(page.text('.rows .name')).toContain('www.example.com');
    await tellSites(NO_SITES);
    expect(page.text('.rows .name')).not.toContain('www.example.com');
  });
  it('of the default that the browser does not allow are offered again', async () => {
    const sites = { added: [], defaults: [{ host: '*.xuhui.gov.cn', granted: false }] };
    const { world } = await showOptions(root, {}, { sites });
    await page.press('放行');
    expect(world.grant).toHaveBeenCalledExactlyOnceWith('*.xuhui.gov.cn');
  });
  it('of the default are offered again in one question, where the browser allows several no more', async () => {
    const withdrawn = ['*.xuhui.gov.cn', 'www.gov.cn'].map((host) => ({ host, granted: false }));
    const { world } = await showOptions(root, {}, { sites: { added: [], defaults: withdrawn } });
    await page.press('全部放行');
    expect(world.grant).toHaveBeenCalledExactlyOnceWith('*.xuhui.gov.cn', 'www.gov.cn');
  });
});

describe('the backup', () => {
  it('holds the choices', async () => {
    const { world } = await showOptions(root, { theme: 'dark' });
    await page.press('导出');
    expect(fileFrom(world).name).toMatch(/^huizhu-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(await fileFrom(world).text()).settings).toEqual({ version: 3, theme: 'dark' });
  });
  it('is imported only after a look at what it would change, and can be taken back', async () => {
    const { stored } = await showOptions(root, { theme: 'dark' });
    await page.importFile('{"app":"huizhu","settings":{"version":3,"delay":400}}');
    await vi.waitFor(() => expect(page.texts('.question dt')).toEqual(['停留时间', '深浅']));
    expect(page.texts('.question dd')).toEqual(['0.2秒 → 0.4秒', '深色 → 自动']);
    expect(stored()).toEqual({ theme: 'dark' });
    await page.press('导入这些');
    await vi.waitFor(() => expect(stored()).toEqual({ delay: 400 }));
    await page.press('撤销');
    expect(stored()).toEqual({ theme: 'dark' });
  });
  it('shows what would come to a list and what would go, with their names on demand', async () => {
    const ids = (name: string) => Array.from({ length: 30 }, (_, i) => ({ entry: `${name}-${i}`, date: '2026-11-20' }));
    await showOptions(root, {
      saved: [...ids('old').slice(1), ...LISTS.saved.slice(0, 1)],
      sitesOff: ['a.cn', 'b.cn'],
    });
    const settings = {
      version: 3,
      saved: [...ids('new').slice(1), ...LISTS.saved.slice(1)],
      sitesOff: ['b.cn', 'a.cn'],
    };
    await page.importFile(JSON.stringify({ app: 'huizhu', settings }));
    await vi.waitFor(() => expect(page.texts('.question summary')).toEqual(['+30−30']));
    expect(page.texts('.question dd')[0]).toBe('内容不变，顺序不同');
    expect(root.querySelector('.list-change li')?.checkVisibility()).toBe(false);
    await userEvent.click(root.querySelector('.question summary') ?? root);
    expect(root.querySelector('.list-change li')?.checkVisibility()).toBe(true);
    const [comes, goes] = [...root.querySelectorAll('.list-change ul')].map(({ lastElementChild }) => lastElementChild);
    expect([comes?.textContent, goes?.textContent]).toEqual(['5+4+X产业布局 (2026-11-21)', '西岸传媒港 (2026-11-20)']);
  });
  it('says which list is too long for the browser’s sync, and only then', async () => {
    const { tell } = await showOptions(root, { known: ['port'] });
    expect(page.text('.aside')).toBe('');
    const known = Array.from({ length: 900 }, (_, i) => `an-entry-${i}`);
    await tell({ settings: settingsOf({ known }) });
    expect(page.text('.aside')).toContain('只留在这台设备上：已认识，不再标注。');
  });
  it('that the browser does not store is said not to be, and nothing is offered to take back', async () => {
    const replace = async () => {
      throw new Error('QUOTA_BYTES quota exceeded');
    };
    const { stored } = await showOptions(root, { theme: 'dark' }, { world: { replace } });
    await page.importFile('{"app":"huizhu","settings":{"version":3,"delay":400}}');
    await page.press('导入这些');
    await vi.waitFor(() => expect(page.text('[role="alert"]')).toMatch(/^没有存上/));
    expect(stored()).toEqual({ theme: 'dark' });
    expect(page.texts('.said button')).not.toContain('撤销');
  });
  it('of an earlier version is shown as it is meant now', async () => {
    await showOptions(root);
    await page.importFile('{"app":"huizhu","settings":{"version":2,"script":"hant"}}');
    await vi.waitFor(() => expect(page.texts('.question dd')).toEqual(['随网页 → 繁体（台湾）']));
  });
  it('that is wrong in one place changes nothing, and the place is named', async () => {
    const { stored } = await showOptions(root, { theme: 'dark' });
    await page.importFile('{"app":"huizhu","settings":{"version":3,"delay":"long","theme":"light"}}');
    await vi.waitFor(() => expect(page.text('.trouble')).toContain('delay'));
    expect(stored()).toEqual({ theme: 'dark' });
  });
  it('comes before a reset, which asks first and can be taken back', async () => {
    const { stored } = await showOptions(root, { theme: 'dark' });
    await page.press('恢复默认设置');
    await page.press('取消');
    expect(stored()).toEqual({ theme: 'dark' });
    await page.press('恢复默认设置');
    await page.press('清空并恢复');
    await vi.waitFor(() => expect(stored()).toEqual({}));
    await page.press('撤销');
    expect(stored()).toEqual({ theme: 'dark' });
  });
  it('is not taken back over what the reader has saved since', async () => {
    const shown = await showOptions(root, { theme: 'dark' });
    await page.press('恢复默认设置');
    await page.press('清空并恢复');
    await vi.waitFor(() => expect(shown.stored()).toEqual({}));
    await shown.world.update(() => ({ known: ['sponge'] }));
    await page.press('撤销');
    expect(shown.stored()).toEqual({ known: ['sponge'] });
    expect(page.text('[role="alert"], [role="status"]')).toContain('未撤销');
  });
});

describe('settings that cannot be read', () => {
  it('are said to be so, and are given out as they are', async () => {
    const raw = { version: 99, theme: 'sepia' };
    const read = { settings: settingsOf({}), problem: 'unreadable' } as const;
    const { world } = await showOptions(root, {}, { world: { read, unreadable: async () => raw } });
    expect(page.text('header [role="alert"]')).toMatch(/读不出来/);
    await page.press('另存原文');
    expect(JSON.parse(await fileFrom(world).text())).toEqual(raw);
  });
  it('can still be had after a new choice was written over them', async () => {
    const { tell } = await showOptions(root, {}, { world: { unreadable: async () => ({ version: 99 }) } });
    await tell({ settings: settingsOf({ theme: 'dark' }) });
    expect(page.text('header [role="alert"]')).toBe('');
    expect(page.text('.aside')).toContain('原样留着');
  });
  it('are not mentioned where there are none', async () => {
    await showOptions(root);
    expect(root.querySelector('.aside')).toBeNull();
  });
});
