import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addedPatterns, hostsIn, removeAccess, requestAccess, watchAccess } from '../../platform/site-access.ts';
import { DEFAULT_SITES } from '../../platform/sites.ts';

const { browser, done } = vi.hoisted(() => {
  const done: string[] = [];
  const event = () => ({ addListener: vi.fn(), removeListener: vi.fn() });
  return {
    done,
    browser: {
      permissions: {
        request: vi.fn(async (_: { origins: string[] }) => true),
        getAll: vi.fn(async () => ({ origins: [] as string[] })),
        remove: vi.fn(async ({ origins }: { origins: string[] }) => void done.push(`remove ${origins.join()}`)),
        onAdded: event(),
        onRemoved: event(),
      },
      tabs: { query: vi.fn(async (_: { url: string[] }) => [] as { id?: number; url?: string }[]) },
      scripting: {
        executeScript: vi.fn(
          async ({ target }: { target: { tabId: number } }) => void done.push(`stop ${target.tabId}`),
        ),
      },
      action: { setIcon: vi.fn(async () => {}), setBadgeText: vi.fn(async () => {}) },
    },
  };
});
vi.mock('../../platform/browser.ts', () => ({ browser }));

beforeEach(() => {
  vi.clearAllMocks();
  done.length = 0;
});
const granted = (...origins: string[]) =>
  browser.permissions.getAll.mockResolvedValue({ origins: [...DEFAULT_SITES, ...origins] });

describe('the hosts of match patterns', () => {
  it('are named once, whatever schemes and paths they are granted for', () => {
    expect(hostsIn(['*://www.example.com/*', 'https://www.example.com/*', '*://*.gov.cn/news/*'])).toEqual([
      'www.example.com',
      '*.gov.cn',
    ]);
  });
  it('are all of them for every site, and a pattern of another kind stands for itself', () => {
    expect(hostsIn(['*://*/*', '<all_urls>'])).toEqual(['*', '<all_urls>']);
  });
});

describe('what the reader is asked for', () => {
  const asked = () => browser.permissions.request.mock.lastCall?.[0].origins;
  it('is the host alone on a site that is not listed', async () => {
    await requestAccess('www.example.com');
    expect(asked()).toEqual(['*://www.example.com/*']);
  });
  it('is the whole default site, where that was withdrawn, by one of its hosts or as the options name it', async () => {
    await requestAccess('www.xuhui.gov.cn');
    expect(asked()).toEqual(['*://*.xuhui.gov.cn/*']);
    await requestAccess('*.thepaper.cn', 'www.gov.cn');
    expect(asked()).toEqual(['*://*.thepaper.cn/*', '*://www.gov.cn/*']);
  });
});

describe('the sites that the reader added', () => {
  it('are what the browser grants beside the default ones', async () => {
    granted('*://b.cn/*', '*://a.cn/*');
    expect(await addedPatterns()).toEqual(['*://a.cn/*', '*://b.cn/*']);
  });
  it('are given back with the marks of their open pages, which are left first', async () => {
    granted('*://a.cn/*', 'https://a.cn/*', '*://b.cn/*');
    browser.tabs.query.mockResolvedValueOnce([{ id: 1, url: 'https://a.cn/x' }, { id: 2, url: 'http://a.cn/' }, {}]);
    await removeAccess('a.cn');
    expect(done).toEqual(['stop 1', 'stop 2', 'remove *://a.cn/*,https://a.cn/*']);
    expect(browser.action.setBadgeText).toHaveBeenCalledWith({ text: '', tabId: 2 });
  });
  it('are given back although one of their pages refuses', async () => {
    granted('*://a.cn/*');
    browser.tabs.query.mockResolvedValueOnce([{ id: 1, url: 'https://a.cn/x' }]);
    browser.scripting.executeScript.mockRejectedValueOnce(new Error('the tab is closing'));
    await removeAccess('a.cn');
    expect(done).toEqual(['remove *://a.cn/*']);
  });
  it('keep their marks where all sites stay allowed, and default sites keep theirs in any case', async () => {
    granted('*://a.cn/*', '*://*/*');
    await removeAccess('a.cn');
    expect(browser.tabs.query).not.toHaveBeenCalled();
    browser.tabs.query.mockResolvedValueOnce([{ id: 1, url: 'http://www.xuhui.gov.cn/' }]);
    await removeAccess('*');
    expect(done).toEqual(['remove *://a.cn/*', 'remove *://*/*']);
  });
  it('that are none change nothing', async () => {
    granted();
    await removeAccess('a.cn');
    expect(browser.permissions.remove).not.toHaveBeenCalled();
  });
});

it('what is given or taken anywhere is told, until that is stopped', () => {
  const told = vi.fn();
  const stop = watchAccess(told);
  const { onAdded, onRemoved } = browser.permissions;
  expect([onAdded.addListener.mock.lastCall, onRemoved.addListener.mock.lastCall]).toEqual([[told], [told]]);
  stop();
  expect([onAdded.removeListener.mock.lastCall, onRemoved.removeListener.mock.lastCall]).toEqual([[told], [told]]);
});
