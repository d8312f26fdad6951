import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deriveScout } from '../../entrypoints/background/derive-scout.ts';
import { serialised } from '../../entrypoints/background/serialised.ts';
import { followChoice, type ScoutChoice } from '../../platform/scout-settings.ts';
import { DEFAULT_SETTINGS } from '../../platform/settings-shape.ts';
import { TEST_BUNDLE } from '../fixtures/bundle.ts';
import { FakeStorage } from '../fixtures/fake-storage.ts';

const { entries, version } = TEST_BUNDLE;
const numberOf = (id: string) => entries.findIndex((entry) => entry.id === id);
const first = entries[0]?.id ?? '';
const second = entries[1]?.id ?? '';

describe('what scouts are told of the settings', () => {
  it('is little where nothing was chosen', () => {
    expect(deriveScout(DEFAULT_SETTINGS, TEST_BUNDLE)).toEqual({
      version,
      sitesOff: [],
      style: 'dotted',
      density: 'all',
      levels: 'about',
      hidden: [],
      hiddenHere: {},
    });
  });
  it('hides known terms and those of domains that are off, by their numbers', () => {
    const domain = entries[1]?.domain;
    if (!domain) throw new Error('the test bundle has two entries at least');
    const { hidden } = deriveScout({ ...DEFAULT_SETTINGS, known: [first], domainsOff: [domain] }, TEST_BUNDLE);
    const expected = entries.flatMap((entry, number) =>
      entry.id === first || entry.domain === domain ? [number] : [],
    );
    expect(hidden).toEqual(expected);
  });
  it('hides excluded terms on their host alone, and passes over ids that do not exist', () => {
    const excluded = [
      { entry: second, host: 'a.cn' },
      { entry: first, host: 'a.cn' },
      { entry: 'gone', host: 'a.cn' },
      { entry: first, host: 'b.cn' },
    ];
    const { hiddenHere } = deriveScout({ ...DEFAULT_SETTINGS, excluded, known: ['gone'] }, TEST_BUNDLE);
    expect(hiddenHere).toEqual({ 'a.cn': [numberOf(first), numberOf(second)], 'b.cn': [numberOf(first)] });
  });
  it('is understood by a scout', async () => {
    const storage = new FakeStorage();
    const settings = {
      ...DEFAULT_SETTINGS,
      sitesOff: ['off.cn'],
      markStyle: 'tint' as const,
      known: [first],
      excluded: [{ entry: second, host: 'a.cn' }],
    };
    await storage.local.set({ scout: deriveScout(settings, TEST_BUNDLE) });
    const told = async (host: string, of = version) => {
      const callback = vi.fn<(choice: ScoutChoice) => void>();
      await followChoice(storage, host, of, callback);
      return callback.mock.lastCall?.[0];
    };
    expect(await told('a.cn')).toMatchObject({ isOn: true, style: 'tint', hidden: new Set([0, 1]) });
    expect(await told('b.cn')).toMatchObject({ hidden: new Set([0]) });
    expect(await told('off.cn')).toMatchObject({ isOn: false });
    expect(await told('a.cn', 'other')).toMatchObject({ hidden: new Set() });
  });
});

describe('a scout whose storage fails', () => {
  it.each([
    ['rejects', async () => Promise.reject(new Error('no'))],
    [
      'throws',
      () => {
        throw new TypeError('Extension context invalidated.');
      },
    ],
    ['answers nothing', async () => undefined],
    ['holds nonsense', async () => ({ scout: { sitesOff: 7, hidden: 'all', version } })],
  ])('goes by the defaults: it %s', async (_, get) => {
    const storage = new FakeStorage();
    storage.local.get = get as unknown as typeof storage.local.get;
    const callback = vi.fn<(choice: ScoutChoice) => void>();
    await followChoice(storage, 'a.cn', version, callback);
    expect(callback).toHaveBeenCalledExactlyOnceWith({
      isOn: true,
      style: 'dotted',
      density: 'all',
      levels: 'about',
      hidden: new Set(),
    });
  });
});

describe('a task that is run one call after the other', () => {
  let finish: (() => void)[];
  let runs: number;
  let task: () => Promise<void>;
  beforeEach(() => {
    finish = [];
    runs = 0;
    task = serialised(() => {
      runs++;
      return new Promise<void>((resolve) => finish.push(resolve));
    });
  });
  it('runs once more for all the calls during a run', async () => {
    const done = Promise.all([task(), task(), task()]);
    finish.shift()?.();
    await vi.waitFor(() => expect(runs).toBe(2));
    finish.shift()?.();
    await done;
    expect(runs).toBe(2);
  });
  it('runs again after a run that failed', async () => {
    let fails = true;
    const shaky = serialised(async () => {
      runs++;
      if (fails) throw new Error('no');
    });
    await shaky();
    fails = false;
    await shaky();
    expect(runs).toBe(2);
  });
});
