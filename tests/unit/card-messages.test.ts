import { beforeEach, describe, expect, it, vi } from 'vitest';
import { injectWhole } from '../../entrypoints/background/inject-card.ts';
import { showInPanel } from '../../entrypoints/background/show-in-panel.ts';
import { leaveForPanel, takeForPanel } from '../../platform/panel-entry.ts';

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

const { browser, stored, listeners } = vi.hoisted(() => {
  const stored = new Map<string, unknown>();
  const listeners = new Set<Listener>();
  const tell = (key: string, newValue: unknown) => {
    for (const listener of listeners) listener({ [key]: { newValue } }, 'session');
  };
  const browser = {
    scripting: { executeScript: vi.fn(async () => {}) },
    storage: {
      session: {
        get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) {
            stored.set(key, value);
            tell(key, value);
          }
        },
        remove: async (key: string) => {
          stored.delete(key);
          tell(key, undefined);
        },
      },
      onChanged: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  };
  return { browser, stored, listeners };
});
vi.mock('../../platform/browser.ts', () => ({ browser }));

const open = vi.fn((_options: { windowId: number }) => Promise.resolve());
beforeEach(() => {
  vi.clearAllMocks();
  stored.clear();
  listeners.clear();
  vi.stubGlobal('chrome', { sidePanel: { open } });
});
const sender = { id: 'abc', frameId: 3, tab: { id: 7, index: 4, windowId: 9 } };

describe('what only an expanded card needs', () => {
  it('is put into the frame that asks, and nowhere else', async () => {
    expect(await injectWhole({}, sender)).toEqual({ ok: true });
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7, frameIds: [3] },
      files: ['/content-scripts/whole.js'],
      injectImmediately: true,
    });
    expect(await injectWhole({}, { id: 'abc' })).toEqual({ ok: false });
    expect(browser.scripting.executeScript).toHaveBeenCalledOnce();
  });
});

describe('showing an entry in the side panel', () => {
  it('opens the panel before anything is awaited: after that the reader’s click would not count', async () => {
    const showing = showInPanel({ entry: 'media-port' }, sender);
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 9 });
    expect(await showing).toEqual({ ok: true });
  });

  it('is not done for what is no entry, or where no window asks', async () => {
    expect(await showInPanel({ entry: '../x' }, sender)).toEqual({ ok: false });
    expect(await showInPanel({ entry: 'media-port' }, { id: 'abc' })).toEqual({ ok: false });
    expect(open).not.toHaveBeenCalled();
    expect(stored.size).toBe(0);
  });

  it('says so where the browser refuses', async () => {
    open.mockRejectedValueOnce(new Error('no user gesture'));
    expect(await showInPanel({ entry: 'media-port' }, sender)).toEqual({ ok: false });
  });
});

describe('the entry that is left for a panel', () => {
  it('is taken once by the panel of its window, also by one that opens later', async () => {
    await leaveForPanel('media-port', 9);
    const [other, own, late] = [vi.fn(), vi.fn(), vi.fn()];
    takeForPanel(8, other);
    takeForPanel(9, own);
    await vi.waitFor(() => expect(own).toHaveBeenCalledExactlyOnceWith('media-port'));
    takeForPanel(9, late);
    await leaveForPanel('5-4-x', 8);
    await vi.waitFor(() => expect(other).toHaveBeenCalledExactlyOnceWith('5-4-x'));
    expect(own).toHaveBeenCalledOnce();
    expect(late).not.toHaveBeenCalled();
    expect(stored.size).toBe(0);
  });

  it('is not taken by a panel that has closed', async () => {
    const closed = vi.fn();
    takeForPanel(9, closed)();
    await leaveForPanel('media-port', 9);
    expect(listeners.size).toBe(0);
    expect(closed).not.toHaveBeenCalled();
    expect(stored.size).toBe(1);
  });
});
