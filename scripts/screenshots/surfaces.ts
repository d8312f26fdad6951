// Every surface that a reader meets, and how it is brought up: the real extension on real pages.
import type { Page } from 'puppeteer-core';
import type { Choices } from '../../platform/settings-shape.ts';
import { ANNOTATED } from '../../tests/e2e/harness/hosts.ts';
import type { Session } from '../../tests/e2e/harness/session.ts';
import { until } from '../../tests/e2e/harness/until.ts';
import { cardOn, expandedCard, loadingCard, nestedCard, pinnedCard, sheetOn } from './cards.ts';
import type { Extent, Language } from './looks.ts';
import { demoPath } from './pages.ts';
import { resume } from './pause-background.ts';
import { POPUPS } from './popups.ts';
import { sidePanel } from './side-panel.ts';

export interface Stage {
  readonly session: Session;
  readonly language: Language;
}

export interface Surface {
  readonly name: string;
  readonly normal: Extent;
  /** Under 200 %, where it is not half of `normal`. */
  readonly zoomed?: Extent;
  /** The picture shows the whole page, not only what is in view. */
  readonly whole?: boolean;
  /** It is brought up anew for every look: what it shows depends on the page's ground and the window's size. */
  readonly anew?: boolean;
  /** A page that is there before: the side panel's. Otherwise a new tab. */
  page?(stage: Stage): Promise<Page>;
  /** What the reader chose besides the language. */
  readonly choices?: Choices;
  show(page: Page, stage: Stage): Promise<void>;
  /** Takes back what showing it changed in the browser. */
  end?(stage: Stage): Promise<void>;
}

const WINDOW: Extent = { width: 1280, height: 860 };
const PHONE: Extent = { width: 390, height: 780 };

const demo = (stage: Stage) => ANNOTATED + demoPath(stage.language);

const panel = (name: string, normal: Extent, zoomed: Extent): Surface => ({
  name,
  normal,
  zoomed,
  page: sidePanel,
  show: async (page) => {
    await page.waitForSelector('.row .open');
    await page.click('.row .open');
    await page.waitForSelector('.beside .term');
  },
});

const ownPage = (name: string, path: string, whole = false): Surface => ({
  name,
  normal: WINDOW,
  whole,
  show: async (page, { session }) => {
    await page.goto(session.base + path);
    await page.waitForSelector('h1');
    await until('its content', () => page.evaluate(() => document.body.innerText.length > 200));
  },
});

export const SURFACES: readonly Surface[] = [
  { name: 'marks', normal: WINDOW, anew: true, show: (page, stage) => cardOn(page, stage, demo(stage), undefined) },
  { name: 'card', normal: WINDOW, anew: true, show: (page, stage) => cardOn(page, stage, demo(stage), '5+4+X') },
  { name: 'card-expanded', normal: WINDOW, anew: true, show: (page, stage) => expandedCard(page, stage, demo(stage)) },
  { name: 'card-pinned', normal: WINDOW, anew: true, show: (page, stage) => pinnedCard(page, stage, demo(stage)) },
  { name: 'card-nested', normal: WINDOW, anew: true, show: (page, stage) => nestedCard(page, stage, demo(stage)) },
  // Words that are not the term’s own: the card says so.
  { name: 'card-why', normal: WINDOW, anew: true, show: (page, stage) => cardOn(page, stage, demo(stage), '4+3+X') },
  {
    name: 'card-docked',
    normal: WINDOW,
    anew: true,
    choices: { place: 'corner' },
    show: (page, stage) => cardOn(page, stage, demo(stage), '5+4+X'),
  },
  {
    name: 'card-loading',
    normal: WINDOW,
    anew: true,
    show: (page, stage) => loadingCard(page, stage, demo(stage)),
    end: ({ session }) => resume(session),
  },
  {
    name: 'sheet',
    normal: PHONE,
    zoomed: { width: 320, height: 480 },
    anew: true,
    show: (page, stage) => sheetOn(page, stage, demo(stage)),
  },
  ...POPUPS,
  panel('panel', { width: 360, height: 860 }, { width: 360, height: 430 }),
  // From 640 px on the list and the entry stand side by side.
  panel('panel-wide', { width: 800, height: 860 }, { width: 640, height: 430 }),
  ownPage('options', 'options.html', true),
  ownPage('welcome', 'welcome.html', true),
  ownPage('source', 'source.html?doc=work-report-2023'),
  ownPage('source-no-address', 'source.html?doc=jiefang-daily-2024-01'),
  ownPage('source-list', 'source.html'),
];
