// The ways to a card and about in it that a reader chooses: from term to term within it, its corner, what opens it.
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { CARD, cardAtRest, clickInCard, hasInCard, textInCard, waitForCard, waitForNoCard } from './harness/card.ts';
import { chooseInOptions, forgetChoices, press } from './harness/choices.ts';
import { hoverTerm, openTermOf, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const isOpen = (page: Page) =>
  page.evaluate((tag) => document.querySelector(tag)?.matches(':popover-open') ?? false, CARD);

export function testCardWays(session: () => Session): void {
  afterEach(() => forgetChoices(session()));

  const openNews = async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await page.bringToFront();
    await waitForTerms(page, ['邻里汇', '海绵城市']);
    return page;
  };

  test('a term in a card is looked up in it; back, forward and Esc walk the way, and Esc then closes the card', async () => {
    const page = await openPage(session(), `${ANNOTATED}/government.html`);
    await hoverTerm(page, '5+4+X');
    await waitForCard(session(), page);
    const title = () => textInCard(page, 'h2');
    const first = await title();
    const expectTitle = (wanted: string) => until(`a card that says ${wanted}`, async () => (await title()) === wanted);
    await clickInCard(page, '.band .look');
    await until('another card', async () => (await title()) !== first);
    const successor = await title();
    expect(successor).toContain('4+3+X');
    await until('the way here', () => hasInCard(page, '.trail .here'));
    expect(await textInCard(page, '.trail .here')).toBe(successor);
    await clickInCard(page, '.trail .tool:nth-of-type(1)');
    await expectTitle(first);
    await clickInCard(page, '.trail .tool:nth-of-type(2)');
    await expectTitle(successor);
    await page.keyboard.press('Escape');
    await expectTitle(first);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  test('a card whose place is the corner stands there, wherever its term is', async () => {
    await chooseInOptions(session(), { place: 'corner' }, (options) => press(options, 'corner'));
    const page = await openNews();
    for (const term of ['邻里汇', '海绵城市']) {
      await hoverTerm(page, term);
      await until(`${term} open`, async () => (await openTermOf(page)) === term);
      await waitForCard(session(), page);
      await cardAtRest(page);
      const away = await page.evaluate((tag) => {
        const { right, bottom } = document.querySelector(tag)?.getBoundingClientRect() ?? new DOMRect();
        const { width = 0, height = 0 } = visualViewport ?? {};
        return [width - right, height - bottom].map(Math.round);
      }, CARD);
      expect(away).toEqual([16, 16]);
    }
  });

  test('a card that waits for Alt opens by it, and by no rest alone, however short', async () => {
    await chooseInOptions(session(), { trigger: 'alt', delay: 0 }, async (options) => {
      // The delay is that of a rest: with Alt it cannot be chosen.
      await options.focus('input[type="range"]');
      await options.keyboard.press('Home');
      await press(options, 'alt');
    });
    const page = await openNews();
    const rest = async (term: string) => {
      await hoverTerm(page, term);
      // A rest of no time at all would have opened it within the next frame.
      await page.evaluate(async () => {
        for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
      });
    };
    await page.keyboard.down('Alt');
    await hoverTerm(page, '邻里汇');
    await waitForCard(session(), page);
    await page.keyboard.up('Alt');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await rest('口袋公园');
    expect(await isOpen(page)).toBe(false);
    await page.keyboard.down('Alt');
    await until('the term open', async () => (await openTermOf(page)) === '口袋公园');
    await page.keyboard.up('Alt');
  });

  test('a card that waits for a click opens by one on its term, and stays until the next elsewhere', async () => {
    await chooseInOptions(session(), { trigger: 'click' }, (options) => press(options, 'click'));
    const page = await openNews();
    const { x, y, width, height } = await hoverTerm(page, '邻里汇');
    await page.mouse.click(x + width / 2, y + height / 2);
    await until('the term open', async () => (await openTermOf(page)) === '邻里汇');
    await waitForCard(session(), page);
    await page.mouse.click(1200, 20);
    await waitForNoCard(page);
  });
}
