import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { axeCard } from './harness/axe.ts';
import {
  boxInCard,
  CARD,
  cardAtRest,
  clickInCard,
  hasInCard,
  textInCard,
  waitForCard,
  waitForNoCard,
} from './harness/card.ts';
import { inBrowserWindow } from './harness/firefox.ts';
import { hoverTerm, openTermOf, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED, SECURE } from './harness/hosts.ts';
import { screenshot } from './harness/screenshot.ts';
import { openPage, type Session } from './harness/session.ts';
import { openTabs } from './harness/tabs.ts';
import { until } from './harness/until.ts';

/** A link to the one source whose address is known. */
const SOURCE_LINK = 'a[href^="https://zgcounty.com/news/24994.html"]';

export function testCard(session: () => Session): void {
  const openCard = async (path: string, term: string, origin = ANNOTATED) => {
    const page = await openPage(session(), `${origin}/${path}`);
    const box = await hoverTerm(page, term);
    await waitForCard(session(), page);
    return { page, box };
  };

  /** Clicks 展开 and waits until the card stands still: its foot moves as it grows. */
  const expandCard = async (page: Page) => {
    await clickInCard(page, '[aria-expanded="false"]');
    await until('the expanded card', () => hasInCard(page, '[aria-expanded="true"]'));
    await cardAtRest(page);
  };

  test('rest on a term opens its card, below or above it, and paints it as open', async () => {
    const { page, box } = await openCard('news.html', '口袋公园');
    expect(await textInCard(page, 'h2, [role="heading"]')).toContain('口袋公园');
    expect(await openTermOf(page)).toBe('口袋公园');
    const card = await page.evaluate((tag) => {
      const { x, y, width, height } = document.querySelector(tag)?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height };
    }, CARD);
    expect(card.height).toBeGreaterThan(100);
    expect(card.y >= box.y + box.height || card.y + card.height <= box.y).toBe(true);
  });

  test('the page around it stays as it was, but for one element', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['口袋公园']);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await hoverTerm(page, '口袋公园');
    await waitForCard(session(), page);
    const after = await page.evaluate((tag) => {
      const copy = document.documentElement.cloneNode(true) as Element;
      const hosts = copy.querySelectorAll(tag);
      for (const host of hosts) host.remove();
      return { html: copy.outerHTML, hosts: hosts.length };
    }, CARD);
    expect(after).toEqual({ html: before, hosts: 1 });
  });

  test('Esc closes the card', async () => {
    const { page } = await openCard('news.html', '口袋公园');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await openTermOf(page)).toBe('');
  });

  test('the card closes when the pointer leaves term and card', async () => {
    const { page } = await openCard('news.html', '口袋公园');
    await page.mouse.move(1270, 10, { steps: 3 });
    await waitForNoCard(page);
  });

  test('the pointer enters the card, and a source link opens the document at the passage', async () => {
    const { page } = await openCard('government.html', '5+4+X');
    if (!(await hasInCard(page, SOURCE_LINK))) await expandCard(page);
    await until('the source link', () => hasInCard(page, SOURCE_LINK));
    const href = await page.evaluate(
      (tag, link) => document.querySelector(tag)?.shadowRoot?.querySelector<HTMLAnchorElement>(link)?.href,
      CARD,
      SOURCE_LINK,
    );
    expect(href).toContain('#:~:text=');
    const opened = session().browser.waitForTarget((target) => target.url().includes('zgcounty.com/news/24994.html'));
    await clickInCard(page, SOURCE_LINK);
    const target = await opened;
    expect(new URL(target.url()).pathname).toBe('/news/24994.html');
    expect(session().server.requests.at(-1)).toBe('https://zgcounty.com/news/24994.html');
  });

  test('the pointer can go into the card, expand it and walk about in it; it closes once the pointer has left', async () => {
    const { page } = await openCard('news.html', '口袋公园');
    await expandCard(page);
    const { x, y, width, height } = await boxInCard(page, 'h2, [role="heading"]');
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
    await clickInCard(page, '[aria-expanded="true"]');
    await until('the compact card', () => hasInCard(page, '[aria-expanded="false"]'));
    expect(await page.evaluate((tag) => document.querySelector(tag)?.matches(':popover-open'), CARD)).toBe(true);
    await page.mouse.move(1270, 10, { steps: 3 });
    await waitForNoCard(page);
  });

  test('a card opens where the page forbids every script and style of others', async () => {
    const { page } = await openCard('strict.html', '海绵城市', SECURE);
    expect(await textInCard(page, 'h2, [role="heading"]')).toContain('海绵城市');
    const { width } = await boxInCard(page, '*');
    expect(width).toBeGreaterThan(300);
  });

  test('an expanded card saves its entry, and copies a citation from a menu that stands over the page', async () => {
    const { page } = await openCard('news.html', '口袋公园');
    await expandCard(page);
    await clickInCard(page, '[aria-pressed="false"]:not(.pin)');
    await until('the saved entry', () => hasInCard(page, '[aria-pressed="true"]:not(.pin)'));
    await clickInCard(page, '[popovertarget$="-cite"]');
    await until('the menu', () => hasInCard(page, '.menu:popover-open'));
    await cardAtRest(page);
    const menu = await boxInCard(page, '.menu:popover-open');
    const cite = await boxInCard(page, '[popovertarget$="-cite"]');
    expect(menu.y + menu.height).toBeCloseTo(cite.y - 4, 0);
    expect(menu.x + menu.width).toBeCloseTo(cite.x + cite.width, 0);
    await screenshot(session(), page, 'card-cite-menu');
    expect(await textInCard(page, '.menu:popover-open .act:last-child')).toBe('APA');
    await clickInCard(page, '.menu:popover-open .act:last-child');
    await until(
      'the copied citation',
      async () => (await textInCard(page, '.menu:popover-open .act:last-child')) !== 'APA',
    );
    await page.keyboard.press('Escape');
    await until('the closed menu', async () => !(await hasInCard(page, '.menu:popover-open')));
    await clickInCard(page, '[popovertarget$="-more"]');
    await until('the other menu', () => hasInCard(page, '.menu:popover-open'));
    await screenshot(session(), page, 'card-more-menu');
    await page.keyboard.press('Escape');
    await clickInCard(page, '[aria-pressed="true"]:not(.pin)');
    await until('the entry not saved any more', () => hasInCard(page, '[aria-pressed="false"]:not(.pin)'));
  });

  test('an entry is shown in the side panel, or in the glossary where the browser opens no panel from a page', async () => {
    const { kind, browser, base } = session();
    const { page } = await openCard('news.html', '口袋公园');
    await expandCard(page);
    await clickInCard(page, '[popovertarget$="-more"]');
    await until('the menu', () => hasInCard(page, '.menu:popover-open'));
    const choose = () => clickInCard(page, '.menu:popover-open .act:nth-last-child(5)');
    if (kind === 'firefox') {
      await choose();
      const address = `${base}popup.html?q=${encodeURIComponent('口袋公园')}`;
      await until('the glossary in a tab', async () => (await openTabs(session())).includes(address));
      const tab = `[...gBrowser.tabs].find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === '${address}')`;
      await inBrowserWindow(browser, `void gBrowser.removeTab(${tab})`);
      return;
    }
    const opening = browser.waitForTarget((target) => target.url().startsWith(`${base}sidepanel.html`));
    await choose();
    const panel = await (await opening).asPage();
    await until('the entry', () =>
      panel.evaluate(() => document.querySelector('.beside .term')?.textContent === '口袋公园'),
    );
    await panel.close();
  });

  // Only Chromium can be told to zoom in so.
  const inChromium = process.env.HUIZHU_BROWSER === 'firefox' ? undefined : test;
  inChromium?.('a card stays within what is seen when the reader zooms in with two fingers', async () => {
    const { page } = await openCard('news.html', '口袋公园');
    await clickInCard(page, '.pin');
    const cdp = await page.createCDPSession();
    await cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await until('the card in view', () =>
      page.evaluate((tag) => {
        const { left, top, right, bottom } = document.querySelector(tag)?.getBoundingClientRect() ?? new DOMRect();
        const { offsetLeft = 0, offsetTop = 0, width = 0, height = 0, scale } = visualViewport ?? {};
        const within =
          left >= offsetLeft && top >= offsetTop && right <= offsetLeft + width && bottom <= offsetTop + height;
        return scale === 2 && right > left && within;
      }, CARD),
    );
    await cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    await cdp.detach();
  });

  test('a card on a Traditional page shows the term in Traditional', async () => {
    const { page } = await openCard('traditional.html', '西岸傳媒港');
    expect(await textInCard(page, 'h2, [role="heading"]')).toContain('西岸傳媒港');
  });

  for (const [path, theme] of [
    ['news.html', 'light'],
    ['dark.html', 'dark'],
  ] as const) {
    test(`a ${theme} card has no axe violation`, async () => {
      const { page } = await openCard(path, '口袋公园');
      await cardAtRest(page);
      await screenshot(session(), page, `card-${theme}`);
      await expandCard(page);
      await screenshot(session(), page, `card-${theme}-expanded`);
      const { violations, passes } = await axeCard(page);
      expect(violations).toEqual([]);
      expect(passes).toBeGreaterThan(5);
    });
  }
}
