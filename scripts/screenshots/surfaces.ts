// Every surface that a reader meets, and how it is brought up: the real extension on real pages.
import type { Page } from 'puppeteer-core';
import { ANNOTATED, FOREIGN } from '../../tests/e2e/harness/hosts.ts';
import { openPopup } from '../../tests/e2e/harness/popup.ts';
import type { Session } from '../../tests/e2e/harness/session.ts';
import { until } from '../../tests/e2e/harness/until.ts';
import { cardOn, expandedCard, pinnedCard, sheetOn } from './cards.ts';
import type { Extent, Language } from './looks.ts';
import { demoPath } from './pages.ts';
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
  show(page: Page, stage: Stage): Promise<void>;
}

const WINDOW: Extent = { width: 1280, height: 860 };
const POPUP: Extent = { width: 400, height: 560 };
/** A browser's popup grows with the zoom up to 800 × 600 px: 300 CSS px high under 200 %. */
const POPUP_ZOOMED: Extent = { width: 400, height: 300 };
const PHONE: Extent = { width: 390, height: 780 };

const demo = (stage: Stage) => ANNOTATED + demoPath(stage.language);

/** The popup in a tab, which takes the page that is in front while it loads for the one it belongs to. */
async function popupOn(page: Page, { session }: Stage, address: string, tab: string): Promise<void> {
  const front = await session.browser.newPage();
  await front.goto(address);
  await front.bringToFront();
  // The button's press is what lets the popup see the address of a page that is not on the list.
  await openPopup(session, front);
  await page.goto(`${session.base}popup.html`);
  await page.waitForSelector('[role="tab"]');
  await page.bringToFront();
  await page.waitForSelector(`#tab-${tab}`);
  await page.click(`#tab-${tab}`);
  await page.waitForSelector(`#panel-${tab} :is(.row, .void)`);
}

const popup = (name: string, address: (stage: Stage) => string, tab = 'page'): Surface => ({
  name: `popup-${name}`,
  normal: POPUP,
  zoomed: POPUP_ZOOMED,
  show: (page, stage) => popupOn(page, stage, address(stage), tab),
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
  {
    name: 'sheet',
    normal: PHONE,
    zoomed: { width: 320, height: 480 },
    anew: true,
    show: (page, stage) => sheetOn(page, stage, demo(stage)),
  },
  popup('page', demo),
  popup('glossary', demo, 'glossary'),
  {
    ...popup('search', demo),
    show: async (page, stage) => {
      await popupOn(page, stage, demo(stage), 'glossary');
      await page.type('#panel-glossary input', 'xhbj');
      await page.waitForSelector('#panel-glossary .row b, #panel-glossary .row mark, #panel-glossary .row .name');
    },
  },
  {
    ...popup('no-result', demo),
    show: async (page, stage) => {
      await popupOn(page, stage, demo(stage), 'glossary');
      await page.type('#panel-glossary input', '海棉城市');
      await page.waitForSelector('#panel-glossary .row');
    },
  },
  popup('saved', demo, 'saved'),
  popup('empty', () => `${ANNOTATED}/empty.html`),
  popup('unlisted', () => `${FOREIGN}/hans.html`),
  popup('closed', () => 'chrome://version'),
  {
    name: 'panel',
    normal: { width: 360, height: 860 },
    zoomed: { width: 360, height: 430 },
    page: sidePanel,
    show: async (page) => {
      await page.waitForSelector('.row .open');
      await page.click('.row .open');
      await page.waitForSelector('.beside .term');
    },
  },
  ownPage('options', 'options.html', true),
  ownPage('welcome', 'welcome.html', true),
  ownPage('source', 'source.html?doc=work-report-2023'),
  ownPage('source-no-address', 'source.html?doc=jiefang-daily-2024-01'),
  ownPage('source-list', 'source.html'),
];
