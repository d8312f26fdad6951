// Cards on the demo page, opened as a reader opens them.
import type { Page } from 'puppeteer-core';
import { cardAtRest, clickInCard, hasInCard, waitForCard, waitForCardScript } from '../../tests/e2e/harness/card.ts';
import { hoverTerm, marksOf, waitForTerms } from '../../tests/e2e/harness/highlights.ts';
import { until } from '../../tests/e2e/harness/until.ts';
import { pause } from './pause-background.ts';
import type { Stage } from './surfaces.ts';

const inScript = (language: string, hans: string, hant: string) => (language === 'zh-Hant' ? hant : hans);
const PARTS = { hans: '一港一谷一城一场一湾一心', hant: '一港一谷一城一場一灣一心' };

/** The page with its marks, and the card of a term where one is named. */
export async function cardOn(page: Page, { session }: Stage, address: string, term: string | undefined) {
  await page.goto(address);
  await page.bringToFront();
  await waitForTerms(page, ['5+4+X']);
  if (term === undefined) return;
  await scrollTo(page, term);
  await hoverTerm(page, term);
  await waitForCard(session, page);
  await cardAtRest(page);
}

/** All that a card says. */
export async function expandedCard(page: Page, stage: Stage, address: string): Promise<void> {
  await cardOn(page, stage, address, '5+4+X');
  await expand(page);
}

/** A term with six parts, its card held open. */
export async function pinnedCard(page: Page, stage: Stage, address: string): Promise<void> {
  await cardOn(page, stage, address, inScript(stage.language, PARTS.hans, PARTS.hant));
  await expand(page);
  await clickInCard(page, '.pin');
  await until('a pinned card', () => hasInCard(page, '.pin[aria-pressed="true"]'));
  await cardAtRest(page);
}

/** A term looked up from within a card, with the way back. */
export async function nestedCard(page: Page, stage: Stage, address: string): Promise<void> {
  await cardOn(page, stage, address, inScript(stage.language, PARTS.hans, PARTS.hant));
  await expand(page);
  await clickInCard(page, '.unfold .look');
  await until('the way here', () => hasInCard(page, '.trail .way'));
  await cardAtRest(page);
}

/** A card whose texts have not come yet. */
export async function loadingCard(page: Page, stage: Stage, address: string): Promise<void> {
  await cardOn(page, stage, address, undefined);
  await waitForCardScript(stage.session, page, inScript(stage.language, '五型经济', '五型經濟'));
  await pause(stage.session);
  await hoverTerm(page, '5+4+X');
  await waitForCard(stage.session, page);
  await until('still lines', () => hasInCard(page, '.skeleton'));
  await cardAtRest(page);
}

/** A narrow window, tapped. */
export async function sheetOn(page: Page, stage: Stage, address: string): Promise<void> {
  const term = inScript(stage.language, PARTS.hans, PARTS.hant);
  await cardOn(page, stage, address, undefined);
  await waitForCardScript(stage.session, page, '5+4+X');
  const find = async () => (await marksOf(page)).find(({ text }) => text.includes(term))?.box;
  await scrollTo(page, term);
  const { x, y } = await until(`${term} in view`, find);
  await page.touchscreen.tap(x + 8, y + 8);
  await waitForCard(stage.session, page);
  await cardAtRest(page);
}

async function expand(page: Page): Promise<void> {
  await clickInCard(page, '[aria-expanded="false"]');
  await until('an expanded card', () => hasInCard(page, '[aria-expanded="true"]'));
  await cardAtRest(page);
}

/** What is far from the view is not marked yet. */
const scrollTo = (page: Page, term: string): Promise<void> =>
  page.evaluate((term) => {
    for (const block of document.querySelectorAll('p, td')) {
      if (!block.textContent?.includes(term)) continue;
      scrollBy({ top: block.getBoundingClientRect().top - 80, behavior: 'instant' });
      return;
    }
  }, term);
