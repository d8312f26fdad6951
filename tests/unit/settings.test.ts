import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readSettings, type StorageApi, updateSettings, watchSettings, withSite } from '../../platform/settings.ts';

type ChangeListener = Parameters<StorageApi['onChanged']['addListener']>[0];

/** `storage` in small: keeps copies, and tells of changes. */
class Storage implements StorageApi {
  items: Record<string, unknown> = {};
  readonly listeners = new Set<ChangeListener>();
  readonly local = {
    get: async (key: string) => structuredClone(key in this.items ? { [key]: this.items[key] } : {}),
    set: async (items: Record<string, unknown>) => {
      Object.assign(this.items, structuredClone(items));
      const changes = Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }]));
      for (const listener of this.listeners) listener(changes, 'local');
    },
  };
  readonly onChanged = {
    addListener: (listener: ChangeListener) => this.listeners.add(listener),
    removeListener: (listener: ChangeListener) => this.listeners.delete(listener),
  };
}

let storage: Storage;
beforeEach(() => {
  storage = new Storage();
});
const switchSite = (host: string, on: boolean) => updateSettings(storage, (now) => withSite(now, host, on));

describe('settings', () => {
  it('are the defaults where nothing is stored', async () => {
    expect(await readSettings(storage)).toEqual({ settings: { sitesOff: [] } });
  });
  it('are read as they were written', async () => {
    await switchSite('b.cn', false);
    await switchSite('a.cn', false);
    expect(await readSettings(storage)).toEqual({ settings: { sitesOff: ['a.cn', 'b.cn'] } });
  });
  it('store only what was chosen: a choice taken back leaves nothing behind', async () => {
    await switchSite('a.cn', false);
    await switchSite('a.cn', true);
    expect(storage.items).toEqual({ settings: { version: 1 } });
  });
  it('name a site once, however often it is switched off', async () => {
    await switchSite('a.cn', false);
    await switchSite('a.cn', false);
    expect((await readSettings(storage)).settings.sitesOff).toEqual(['a.cn']);
  });
  it('lose no change when two are made at once', async () => {
    await Promise.all(['a.cn', 'b.cn', 'c.cn'].map((host) => switchSite(host, false)));
    expect((await readSettings(storage)).settings.sitesOff).toEqual(['a.cn', 'b.cn', 'c.cn']);
  });
});

describe('settings that cannot be read', () => {
  it.each([
    null,
    'x',
    [],
    {},
    { version: 2, sitesOff: [] },
    { version: 1, sitesOff: 'a.cn' },
    { version: 1, sitesOff: [1] },
  ])('give the defaults and say so, and stay where they are: %j', async (stored) => {
    storage.items = { settings: stored };
    expect(await readSettings(storage)).toEqual({ settings: { sitesOff: [] }, problem: 'unreadable' });
    expect(storage.items).toEqual({ settings: stored });
  });
  it('are kept aside when a new choice is stored', async () => {
    storage.items = { settings: { version: 9, density: 'all' } };
    await switchSite('a.cn', false);
    expect(storage.items).toEqual({
      settings: { version: 1, sitesOff: ['a.cn'] },
      'settings-unreadable': { version: 9, density: 'all' },
    });
    expect(await readSettings(storage)).toEqual({ settings: { sitesOff: ['a.cn'] } });
  });
});

describe('watching the settings', () => {
  it('tells of every change until it is stopped', async () => {
    const callback = vi.fn();
    const stop = watchSettings(storage, callback);
    await switchSite('a.cn', false);
    expect(callback).toHaveBeenLastCalledWith({ settings: { sitesOff: ['a.cn'] } });
    stop();
    await switchSite('b.cn', false);
    expect(callback).toHaveBeenCalledOnce();
  });
  it('does not tell of other things that are stored', async () => {
    const callback = vi.fn();
    watchSettings(storage, callback);
    await storage.local.set({ other: 1 });
    expect(callback).not.toHaveBeenCalled();
  });
  it('tells of the defaults when the settings are removed', () => {
    const callback = vi.fn();
    watchSettings(storage, callback);
    for (const listener of storage.listeners) listener({ settings: {} }, 'local');
    expect(callback).toHaveBeenCalledExactlyOnceWith({ settings: { sitesOff: [] } });
  });
});
