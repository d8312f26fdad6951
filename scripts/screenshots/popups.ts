// The popup in all its states: the real one, in a tab, beside the page that it belongs to.
import type { Page } from 'puppeteer-core';
import { ANNOTATED, FOREIGN } from '../../tests/e2e/harness/hosts.ts';
import { openPopup } from '../../tests/e2e/harness/popup.ts';
import type { Extent } from './looks.ts';
import { demoPath } from './pages.ts';
import type { Stage, Surface } from './surfaces.ts';

const POPUP: Extent = { width: 400, height: 560 };
/** A browser's popup grows with the zoom up to 800 × 600 px: 300 CSS px high under 200 %. */
const POPUP_ZOOMED: Extent = { width: 400, height: 300 };

const demo = (stage: Stage) => ANNOTATED + demoPath(stage.language);
/** The default site that the demo page is on. */
const HOST = new URL(ANNOTATED).host;

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

interface Refusing {
  chrome: { permissions: { contains(): Promise<boolean> }; scripting: { executeScript(): Promise<never> } };
}

/** Answers as Firefox does for a default site that was taken from us; Chromium's button would let us in. */
function refuse(): void {
  const { chrome } = globalThis as unknown as Partial<Refusing>;
  if (!chrome?.permissions) return;
  chrome.permissions.contains = async () => false;
  chrome.scripting.executeScript = async () => {
    throw new Error('Missing host permission for the tab');
  };
}

interface More extends Pick<Surface, 'choices'> {
  /** What the reader does once the list is there. */
  next?(page: Page, stage: Stage): Promise<unknown>;
  readonly tab?: 'page' | 'glossary' | 'saved';
}

const popup = (
  name: string,
  address: (stage: Stage) => string,
  { next, tab = 'page', ...more }: More = {},
): Surface => ({
  name: `popup-${name}`,
  normal: POPUP,
  zoomed: POPUP_ZOOMED,
  ...more,
  show: async (page, stage) => {
    await popupOn(page, stage, address(stage), tab);
    await next?.(page, stage);
  },
});

const searched = (query: string, found: string): More => ({
  tab: 'glossary',
  next: async (page) => {
    await page.type('#panel-glossary input', query);
    await page.waitForSelector(`#panel-glossary ${found}`);
  },
});

export const POPUPS: readonly Surface[] = [
  popup('page', demo),
  popup('entry', demo, {
    next: async (page) => {
      await page.click('#panel-page .row .open');
      await page.waitForSelector('.look-up .term');
    },
  }),
  popup('export', demo, {
    next: async (page) => {
      await page.click('[popovertarget="popup-export"]');
      await page.waitForSelector('#popup-export:popover-open');
    },
  }),
  popup('partly', () => `${ANNOTATED}/long.html`, { next: (page) => page.waitForSelector('.message meter') }),
  popup('glossary', demo, { tab: 'glossary' }),
  popup('search', demo, searched('xhbj', ':is(.row b, .row mark, .row .name)')),
  popup('no-result', demo, searched('海棉城市', '.row')),
  popup('saved', demo, { tab: 'saved' }),
  popup('empty', () => `${ANNOTATED}/empty.html`),
  popup('off', demo, { choices: { sitesOff: [HOST] } }),
  popup('paused', demo, {
    next: async (page) => {
      await page.click('.list-foot .pause');
      await page.waitForSelector('#panel-page .void');
    },
  }),
  {
    ...popup('withdrawn', demo),
    show: async (page, stage) => {
      await page.evaluateOnNewDocument(refuse);
      await popupOn(page, stage, demo(stage), 'page');
    },
  },
  popup('unlisted', () => `${FOREIGN}/hans.html`),
  popup('closed', () => 'chrome://version'),
];
