// What a reader does with an entry on its card: takes it along as text, says that it is known, wrong here, or mistaken.
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { cardAtRest, clickInCard, hasInCard, waitForCard } from './harness/card.ts';
import { forgetChoices } from './harness/choices.ts';
import { pasted } from './harness/clipboard.ts';
import { hoverTerm, termsOf, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED, SECURE } from './harness/hosts.ts';
import { openOwnPage, openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

/** The acts behind the three dots, from the last one up. */
const FROM_LAST = { report: 1, exclude: 2, know: 3, markdown: 4 } as const;

export function testCardChoices(session: () => Session): void {
  afterEach(() => forgetChoices(session()));

  const expandedCard = async (): Promise<Page> => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await hoverTerm(page, '口袋公园');
    await waitForCard(session(), page);
    await clickInCard(page, '[aria-expanded="false"]');
    await until('the actions', () => hasInCard(page, '.actions'));
    await cardAtRest(page);
    return page;
  };
  const choose = async (page: Page, act: keyof typeof FROM_LAST) => {
    await clickInCard(page, '[popovertarget$="-more"]');
    await until('the menu', () => hasInCard(page, '.menu:popover-open'));
    await clickInCard(page, `.menu:popover-open .act:nth-last-child(${FROM_LAST[act]})`);
  };
  const isUnmarked = (page: Page) =>
    until('the term without a mark', async () => {
      const terms = await termsOf(page);
      return !terms.includes('口袋公园') && terms.includes('邻里汇');
    });
  /** Takes the entry off the list of the options that names it. */
  const markAgain = async () => {
    const options = await openOwnPage(session(), 'options.html', 'details .row');
    const row = `[...document.querySelectorAll('details .row')].find(({ textContent }) => textContent.includes('口袋公园'))`;
    const about = await options.evaluate(`${row}.textContent`);
    await options.evaluate(`${row}.querySelector('button').click()`);
    await until('the term off the list', () => options.evaluate(`!${row}`) as Promise<boolean>);
    await options.close();
    return about as string;
  };

  test('the card is copied as text, as Markdown, and as a report that names the page, the term and the entry', async () => {
    const page = await expandedCard();
    const copied = async (starts: RegExp) => {
      const text = await until(`a copy that is ${starts}`, async () => {
        const now = await pasted(session());
        return starts.test(now) && now;
      });
      await page.bringToFront();
      return text;
    };
    await clickInCard(page, '.actions > .act:first-child');
    const text = await copied(/^口袋公园/);
    expect(text).not.toContain('**');
    await choose(page, 'markdown');
    const markdown = await copied(/\*\*口袋公园\*\*|^#+ 口袋公园/);
    expect(markdown.length).toBeGreaterThan(40);
    await page.keyboard.press('Escape');
    await choose(page, 'report');
    const report = await copied(/koudai-gongyuan/);
    expect(report).toContain('口袋公园');
    expect(report).toContain(`${ANNOTATED}/news.html`);
  });

  test('“I know this” takes the marks of the term away everywhere, and the options bring them back', async () => {
    const page = await expandedCard();
    await choose(page, 'know');
    await isUnmarked(page);
    const other = await openPage(session(), `${SECURE}/news.html`);
    await isUnmarked(other);
    await markAgain();
    await other.bringToFront();
    await waitForTerms(other, ['口袋公园']);
  });

  test('“not here” takes the marks of the term away on this site alone, and the options bring them back', async () => {
    const page = await expandedCard();
    await choose(page, 'exclude');
    await isUnmarked(page);
    const other = await openPage(session(), `${SECURE}/news.html`);
    await waitForTerms(other, ['口袋公园']);
    expect(await markAgain()).toContain('xuhui.gov.cn');
    await page.bringToFront();
    await waitForTerms(page, ['口袋公园']);
  });
}
