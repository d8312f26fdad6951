import type { PageState } from '../../entrypoints/popup/page-state.ts';
import type { PageHandle } from '../../entrypoints/popup/use-page.ts';
import type { PopupWorld } from '../../entrypoints/popup/world.ts';
import type { PageReport } from '../../platform/page-report.ts';
import { DEFAULT_SETTINGS } from '../../platform/settings-shape.ts';
import { TEST_BUNDLE } from '../fixtures/bundle.ts';
import { nothing } from './stage.ts';

const none = async () => {};
const done = async () => true;

/** A browser in which everything succeeds and nothing happens. */
export const stillWorld = (access = true): PopupWorld => ({
  url: 'http://www.xuhui.gov.cn/a.html',
  title: 'A',
  settings: { settings: DEFAULT_SETTINGS },
  access,
  blind: false,
  recent: [],
  report: async () => undefined,
  onReport: () => nothing,
  onSettings: () => nothing,
  jump: done,
  readRest: none,
  markOnce: done,
  markAlways: done,
  pause: none,
  switchSite: none,
  changeTerm: none,
  saveAgain: none,
  keepRecent: none,
  showState: nothing,
  openPage: nothing,
  openOptions: nothing,
  openPanel: done,
  copy: done,
  wholeBundle: async () => TEST_BUNDLE,
});

export const stillPage = (state: PageState): PageHandle => ({
  state,
  settings: DEFAULT_SETTINGS,
  unreadable: false,
  notStored: false,
  switchSite: none,
  changeTerm: none,
  saveAgain: none,
  markOnce: done,
  pause: none,
  readRest: none,
});

/** What a scout says of a page with so many of the tests' terms, as far as it has read. */
const report = (terms: number, more: Partial<PageReport> = {}): PageReport => ({
  version: TEST_BUNDLE.version,
  state: 'on',
  blocksRead: 40,
  blocksTotal: 40,
  terms: TEST_BUNDLE.entries.slice(0, terms).map((_, entry) => ({ entry, count: entry + 1 })),
  script: 'hans',
  waiting: 0,
  ...more,
});

const here = { host: 'www.xuhui.gov.cn', isFile: false };
const elsewhere = { host: 'www.a-rather-long-name-of-a-host.example.com', isFile: false };

/** Everything that the popup can say of a page. */
export const PAGE_STATES: Readonly<Record<string, PageState>> = {
  'marked here': { kind: 'on', ...here, report: report(8) },
  'partly read': { kind: 'on', ...here, report: report(3, { blocksRead: 9113, blocksTotal: 10_023 }) },
  'no term': { kind: 'on', ...here, report: report(0) },
  'another version': { kind: 'on', ...here, report: report(2, { version: 'older' }) },
  asking: { kind: 'asking', ...here },
  off: { kind: 'off', ...here },
  paused: { kind: 'paused', ...here },
  'not read yet': { kind: 'unread', ...here, why: 'open' },
  withdrawn: { kind: 'unread', ...here, why: 'withdrawn' },
  unlisted: { kind: 'unread', ...elsewhere, why: 'unlisted' },
  unseen: { kind: 'unseen' },
  'a file': { kind: 'on', host: 'report.html', isFile: true, report: report(2) },
  closed: { kind: 'closed', title: 'Chrome Web Store', why: 'browser' },
  'a closed file': { kind: 'closed', title: 'report.txt', why: 'file' },
  'a PDF': { kind: 'closed', title: 'report.pdf', why: 'pdf' },
  'another format': { kind: 'closed', title: 'feed.xml', why: 'format' },
};
