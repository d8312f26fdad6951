import { beforeEach, describe, expect, it, vi } from 'vitest';
import { regionOfSender } from '../../entrypoints/background/page-region.ts';

const { browser } = vi.hoisted(() => ({ browser: { scripting: { executeScript: vi.fn() } } }));
vi.mock('../../platform/browser.ts', () => ({ browser }));

let tab = 0;
beforeEach(() => {
  vi.clearAllMocks();
  // A page that nobody has asked for yet.
  tab++;
});
const ask = (url = 'https://www.example.com/') => regionOfSender({ tab: { id: tab }, frameId: 0, url });
const says = (lang: string, text = '') =>
  browser.scripting.executeScript.mockResolvedValue([{ result: { lang, text } }]);

describe('the region of a Traditional page', () => {
  it('is what its lang says, whatever its host and its characters say', async () => {
    says('zh-TW', '衞生署這裏');
    expect(await ask('https://www.example.hk/')).toBe('tw');
  });
  it('is that of its host, where its lang names none', async () => {
    says('zh-Hant', '臺北這裡');
    expect(await ask('https://www.example.gov.hk/')).toBe('hk');
    tab++;
    expect(await ask('https://www.example.mo/')).toBe('hk');
    tab++;
    says('', '衞生署這裏');
    expect(await ask('https://www.example.com.tw/')).toBe('tw');
  });
  it('is that of its characters, where neither tells', async () => {
    says('zh', '衞生署這裏');
    expect(await ask()).toBe('hk');
  });
  it('is not known where nothing tells, or the page lets nobody in', async () => {
    says('zh-Hant', '產業');
    expect(await ask()).toBeUndefined();
    tab++;
    browser.scripting.executeScript.mockRejectedValue(new Error('closed'));
    expect(await ask()).toBeUndefined();
    expect(await regionOfSender({})).toBeUndefined();
  });
  it('is looked for once a page, in the frame that asks', async () => {
    says('zh-HK');
    await Promise.all([ask(), ask()]);
    expect(browser.scripting.executeScript).toHaveBeenCalledOnce();
    expect(browser.scripting.executeScript.mock.lastCall?.[0].target).toEqual({ tabId: tab, frameIds: [0] });
  });
});
