import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  readChoices,
  readSettings,
  readUnreadable,
  replaceSettings,
  updateSettings,
  watchSettings,
  withSavedAgain,
  withSite,
  withTerm,
} from '../../platform/settings.ts';
import { type Choices, DEFAULT_SETTINGS, type Saved, type Settings } from '../../platform/settings-shape.ts';
import { understand, VERSION } from '../../platform/settings-versions.ts';
import { FakeStorage } from '../fixtures/fake-storage.ts';

let storage: FakeStorage;
beforeEach(() => {
  storage = new FakeStorage();
});
const switchSite = (host: string, on: boolean) => updateSettings(storage, (now) => withSite(now, host, on));
const sitesOff = async () => (await readSettings(storage)).settings.sitesOff;

describe('settings', () => {
  it('are the defaults where nothing is stored', async () => {
    expect(await readSettings(storage)).toEqual({ settings: DEFAULT_SETTINGS });
  });
  it('are the defaults where the storage itself fails, which is said', async () => {
    storage.local.get = async () => {
      throw new Error('the disk is full');
    };
    expect(await readSettings(storage)).toEqual({ settings: DEFAULT_SETTINGS, problem: 'unreadable' });
  });
  it('are the defaults, and said to be, in a storage that throws or answers nonsense', async () => {
    const hostile = [
      () => {
        throw new TypeError('Extension context invalidated.');
      },
      () => undefined,
      async () => undefined,
      async () => null,
    ];
    for (const get of hostile) {
      storage.local.get = get as unknown as typeof storage.local.get;
      expect(await readSettings(storage)).toEqual({ settings: DEFAULT_SETTINGS, problem: 'unreadable' });
    }
  });
  it('stay as they were where the storage is full, which the one who changes them hears of, and can be changed later', async () => {
    await switchSite('a.cn', false);
    const { set } = storage.local;
    storage.local.set = async () => {
      throw new Error('QUOTA_BYTES quota exceeded');
    };
    await expect(switchSite('b.cn', false)).rejects.toThrow('quota');
    expect(await sitesOff()).toEqual(['a.cn']);
    storage.local.set = set;
    await switchSite('b.cn', false);
    expect(await sitesOff()).toEqual(['a.cn', 'b.cn']);
  });
  it('are not written over by a change that could not read them', async () => {
    await switchSite('a.cn', false);
    const { get } = storage.local;
    storage.local.get = async () => {
      throw new Error('the disk is full');
    };
    await expect(updateSettings(storage, () => ({ theme: 'dark' }))).rejects.toThrow('disk');
    storage.local.get = get;
    expect(await readChoices(storage)).toEqual({ sitesOff: ['a.cn'] });
  });
  it('are read as they were written', async () => {
    await switchSite('b.cn', false);
    await switchSite('a.cn', false);
    expect(await sitesOff()).toEqual(['a.cn', 'b.cn']);
  });
  it('store only what was chosen: a choice taken back leaves nothing behind', async () => {
    await switchSite('a.cn', false);
    await switchSite('a.cn', true);
    expect(storage.items).toEqual({ settings: { version: VERSION } });
  });
  it('name a site once, however often it is switched off', async () => {
    await switchSite('a.cn', false);
    await switchSite('a.cn', false);
    expect(await sitesOff()).toEqual(['a.cn']);
  });
  it('lose no change when two are made at once', async () => {
    await Promise.all(['a.cn', 'b.cn', 'c.cn'].map((host) => switchSite(host, false)));
    expect(await sitesOff()).toEqual(['a.cn', 'b.cn', 'c.cn']);
  });
  it('are not written where a change changes nothing', async () => {
    await switchSite('a.cn', false);
    const told = vi.fn();
    watchSettings(storage, told);
    await updateSettings(storage, () => ({}));
    expect(told).not.toHaveBeenCalled();
  });
  it('can be replaced as a whole', async () => {
    await switchSite('a.cn', false);
    await replaceSettings(storage, { theme: 'dark' });
    expect(await readChoices(storage)).toEqual({ theme: 'dark' });
  });
});

describe('what a reader does with a term', () => {
  function applied(now: Settings, ...changes: Parameters<typeof withTerm>[1][]): Settings {
    let settings = now;
    for (const change of changes) {
      const next: Choices = { ...settings, ...withTerm(settings, change, '2026-11-21') };
      const chosen = Object.entries(next).filter(([, value]) => value !== undefined);
      settings = { ...DEFAULT_SETTINGS, ...Object.fromEntries(chosen) };
    }
    return settings;
  }
  it('is saved once, with the day, and can be taken back', () => {
    const saved = applied(DEFAULT_SETTINGS, { do: 'save', entry: 'a' }, { do: 'save', entry: 'a' });
    expect(saved.saved).toEqual([{ entry: 'a', date: '2026-11-21' }]);
    expect(applied(saved, { do: 'unsave', entry: 'a' })).toEqual(DEFAULT_SETTINGS);
  });
  it('goes back to its place where it was removed by mistake, before what was saved since', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((entry) => ({ entry, date: '2026-11-20' })) as [Saved, Saved, Saved];
    expect(withSavedAgain({ ...DEFAULT_SETTINGS, saved: [b, c] }, [a, b])).toEqual({ saved: [a, b, c] });
    expect(withSavedAgain(DEFAULT_SETTINGS, [])).toEqual({ saved: undefined });
  });
  it('is known once, and can be forgotten', () => {
    const known = applied(
      DEFAULT_SETTINGS,
      { do: 'know', entry: 'a' },
      { do: 'know', entry: 'b' },
      { do: 'know', entry: 'a' },
    );
    expect(known.known).toEqual(['a', 'b']);
    expect(applied(known, { do: 'forget', entry: 'a' }).known).toEqual(['b']);
  });
  it('is excluded on one host only', () => {
    const excluded = applied(
      DEFAULT_SETTINGS,
      { do: 'exclude', entry: 'a', host: 'x.cn' },
      { do: 'exclude', entry: 'a', host: 'y.cn' },
      { do: 'exclude', entry: 'a', host: 'x.cn' },
    );
    expect(excluded.excluded).toHaveLength(2);
    expect(applied(excluded, { do: 'include', entry: 'a', host: 'x.cn' }).excluded).toEqual([
      { entry: 'a', host: 'y.cn' },
    ]);
  });
});

describe('settings that cannot be read', () => {
  it.each([
    null,
    'x',
    [],
    {},
    { version: VERSION + 1, sitesOff: [] },
    { version: 0 },
    { version: 1, sitesOff: 'a.cn' },
    { version: 2, script: 'hant-hk-mo' },
    { version: VERSION, script: 'hant' },
    { version: '3' },
    { version: VERSION, known: { 0: 'a', length: 1 } },
    { version: VERSION, known: Array.from({ length: 5001 }, () => 'a') },
    { version: 1, sitesOff: [1] },
    { version: VERSION, sitesOff: ['a b'] },
    { version: VERSION, sitesOff: ['https://a.cn'] },
    { version: VERSION, markStyle: 'bold' },
    { version: VERSION, delay: -1 },
    { version: VERSION, delay: 1.5 },
    { version: VERSION, delay: 60_000 },
    { version: VERSION, known: ['Not An Id'] },
    { version: VERSION, excluded: [{ entry: 'a' }] },
    { version: VERSION, saved: [{ entry: 'a', date: 'today' }] },
    { version: VERSION, theme: null },
  ])('give the defaults and say so, and stay where they are: %j', async (stored) => {
    storage.items = { settings: stored };
    expect(await readSettings(storage)).toEqual({ settings: DEFAULT_SETTINGS, problem: 'unreadable' });
    expect(storage.items).toEqual({ settings: stored });
  });
  it('are kept aside when a new choice is stored', async () => {
    storage.items = { settings: { version: 99, density: 'all' } };
    await switchSite('a.cn', false);
    expect(storage.items).toEqual({
      settings: { version: VERSION, sitesOff: ['a.cn'] },
      'settings-unreadable': { version: 99, density: 'all' },
    });
    expect(await sitesOff()).toEqual(['a.cn']);
  });
});

describe('what could not be read', () => {
  it('can be had as it was: where it is, and where a new choice has put it', async () => {
    const raw = { version: 2, script: 'none of ours', delay: 400 };
    storage.items = { settings: raw };
    expect(await readUnreadable(storage)).toEqual(raw);
    await switchSite('a.cn', false);
    expect(await readUnreadable(storage)).toEqual(raw);
  });
  it('is nothing where all could be read', async () => {
    expect(await readUnreadable(storage)).toBeUndefined();
    await switchSite('a.cn', false);
    expect(await readUnreadable(storage)).toBeUndefined();
  });
});

describe('settings of earlier versions', () => {
  const folder = new URL('../fixtures/settings/', import.meta.url);
  const frozen = readdirSync(folder).map((name) => {
    const { stored, choices } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    return { name, stored, choices } as { name: string; stored: { version: number }; choices: Choices };
  });
  it('have a frozen example for every version', () => {
    const versions = new Set(frozen.map(({ stored }) => stored.version));
    expect([...versions].sort()).toEqual(Array.from({ length: VERSION }, (_, i) => i + 1));
  });
  it.each(frozen)('are understood as they were meant: $name', ({ stored, choices }) => {
    expect(understand(stored)).toEqual({ choices, from: stored.version });
  });
  it('are kept as they were when a new choice is written over them', async () => {
    storage.items = { settings: { version: 1, sitesOff: ['a.cn'] } };
    await switchSite('b.cn', false);
    expect(storage.items).toEqual({
      settings: { version: VERSION, sitesOff: ['a.cn', 'b.cn'] },
      'settings-earlier': { version: 1, sitesOff: ['a.cn'] },
    });
  });
});

describe('watching the settings', () => {
  it('tells of every change until it is stopped', async () => {
    const callback = vi.fn();
    const stop = watchSettings(storage, callback);
    await switchSite('a.cn', false);
    expect(callback).toHaveBeenLastCalledWith({ settings: { ...DEFAULT_SETTINGS, sitesOff: ['a.cn'] } });
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
    storage.tell({ settings: {} }, 'local');
    expect(callback).toHaveBeenCalledExactlyOnceWith({ settings: DEFAULT_SETTINGS });
  });
});
