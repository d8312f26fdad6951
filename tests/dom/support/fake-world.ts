import { type Mock, vi } from 'vitest';
import type { PopupWorld } from '../../../entrypoints/popup/world.ts';
import type { PanelWorld } from '../../../entrypoints/sidepanel/panel-world.ts';
import type { PageReport } from '../../../platform/page-report.ts';
import type { Pressed } from '../../../platform/pressed.ts';
import { type SettingsRead, withTerm } from '../../../platform/settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../platform/settings-shape.ts';
import { numberOf, TEST_BUNDLE } from '../../fixtures/bundle.ts';

/** What a scout says of a page with these terms, the first once, the second twice, and so on. */
export const report = (ids: readonly string[], more: Partial<PageReport> = {}): PageReport => ({
  version: 'test',
  state: 'on',
  blocksRead: 4,
  blocksTotal: 4,
  terms: ids.map((id, i) => ({ entry: numberOf(id), count: i + 1 })),
  script: 'hans',
  waiting: 0,
  ...more,
});

export const settingsOf = (choices: Partial<Settings>): SettingsRead => ({
  settings: { ...DEFAULT_SETTINGS, ...choices },
});

// biome-ignore lint/suspicious/noExplicitAny: what vitest asks of a mocked function
type Callable = (...args: any[]) => unknown;
type Mocked<K extends keyof PopupWorld> = {
  readonly [N in K]: Mock<Extract<NonNullable<PopupWorld[N]>, Callable>>;
};

export type FakeWorld = PanelWorld &
  Mocked<
    | 'jump'
    | 'markOnce'
    | 'markAlways'
    | 'switchSite'
    | 'readRest'
    | 'showState'
    | 'copy'
    | 'keepRecent'
    | 'changeTerm'
    | 'saveAgain'
    | 'openOptions'
    | 'openPanel'
  > & {
    /** What the scout answers from now on; undefined for no scout. */
    scout: PageReport | undefined;
    /** Presses a marked term in the page: what its words can mean, and how they are written there. */
    press(pressed: Partial<Pressed> & Pick<Pressed, 'senses'>): void;
    /** Hands an entry over from a card. */
    handOver(id: string): void;
  };

/** A browser with one tab. Switching the site and saving a term change the settings, as in the real one. */
export function makeWorld(scout: PageReport | undefined, more: Partial<PopupWorld> = {}): FakeWorld {
  let settings = more.settings ?? settingsOf({});
  let onSettings: Parameters<PopupWorld['onSettings']>[0] = () => {};
  let onPress: Parameters<PanelWorld['onPress']>[0] = () => {};
  let onHandedOver: Parameters<PanelWorld['onHandedOver']>[0] = () => {};
  const change = (choices: Partial<Settings>) => {
    // What is taken back is as it is by default.
    const kept = Object.entries({ ...settings.settings, ...choices }).filter(([, value]) => value !== undefined);
    settings = settingsOf(Object.fromEntries(kept));
    onSettings(settings);
  };
  const world: FakeWorld = {
    url: 'http://www.xuhui.gov.cn/a.html',
    title: 'A',
    settings,
    access: true,
    blind: false,
    recent: [],
    scout,
    report: async () => world.scout,
    onReport: () => () => {},
    onSettings: (callback) => {
      onSettings = callback;
      return () => {};
    },
    onPress: (callback) => {
      onPress = callback;
      return () => {};
    },
    press: (pressed) => onPress({ surface: '', version: 'test', ...pressed }),
    onHandedOver: (callback) => {
      onHandedOver = callback;
      return () => {};
    },
    handOver: (id) => onHandedOver(id),
    pause: async () => {
      world.scout = report([], { state: 'paused' });
    },
    openPage: () => {},
    wholeBundle: async () => TEST_BUNDLE,
    ...more,
    jump: vi.fn(async () => true),
    markOnce: vi.fn(async () => true),
    markAlways: vi.fn(async () => true),
    readRest: vi.fn(async () => {}),
    showState: vi.fn(),
    copy: vi.fn(async () => true),
    keepRecent: vi.fn(async () => {}),
    openOptions: vi.fn(),
    openPanel: vi.fn(async () => true),
    changeTerm: vi.fn(async (term) => change(withTerm(settings.settings, term, '2026-11-21') as Partial<Settings>)),
    saveAgain: vi.fn(async (saved) => change({ saved })),
    switchSite: vi.fn(async (host: string, on: boolean) => change({ sitesOff: on ? [] : [host] })),
  };
  return world;
}
