import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  CARD,
  cardAtRest,
  clickInCard,
  hasInCard,
  textInCard,
  waitForCard,
  waitForCardScript,
  waitForNoCard,
} from './harness/card.ts';
import { marksOf, openTermOf, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { screenshot } from './harness/screenshot.ts';
import { openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

/** A phone's screen, upright, in CSS px. */
const PHONE = { width: 390, height: 780, hasTouch: true };
/** WCAG 2.5.5; a fingertip. */
const FINGER = 44;

/** Controls in the card that are smaller than a finger in a direction, but for links within a text. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate(
    (tag, finger) => {
      const card = document.querySelector(tag)?.shadowRoot;
      const controls = [...(card?.querySelectorAll<HTMLElement>('button, a[href], [tabindex="0"]') ?? [])];
      return controls
        .filter((control) => control.checkVisibility() && getComputedStyle(control).display !== 'inline')
        .map((control) => ({ control, box: control.getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < finger - 0.5)
        .map(({ control, box }) => `${control.className} ${control.textContent}: ${box.width} × ${box.height}`);
    },
    CARD,
    FINGER,
  );

export function testTouch(session: () => Session): void {
  const phone = async () => {
    const page = await openPage(session(), 'about:blank');
    // Firefox's driver has no such emulation: its window is narrow, and the finger is real in both.
    await page.setViewport(session().kind === 'chromium' ? PHONE : { width: PHONE.width, height: PHONE.height });
    await page.goto(`${ANNOTATED}/news.html`);
    await page.bringToFront();
    await waitForTerms(page, ['邻里汇', '口袋公园']);
    await waitForCardScript(session(), page, '邻里汇');
    return page;
  };
  const tap = async (page: Page, term: string) => {
    const { x, y, width, height } = await until(
      term,
      async () => (await marksOf(page)).find(({ text }) => text.includes(term))?.box,
    );
    await page.touchscreen.tap(x + width / 2, y + height / 2);
  };

  test('a tap that comes before the card’s script is not lost', async () => {
    const page = await openPage(session(), 'about:blank');
    await page.setViewport(session().kind === 'chromium' ? PHONE : { width: PHONE.width, height: PHONE.height });
    await page.goto(`${ANNOTATED}/news.html`);
    await page.bringToFront();
    // At once: what opens the card may still be on its way.
    await waitForTerms(page, ['邻里汇']);
    const box = (await marksOf(page)).find(({ text }) => text === '邻里汇')?.box;
    if (!box) throw new Error('the term is not laid out');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await waitForCard(session(), page);
    expect(await textInCard(page, 'h2, [role="heading"]')).toContain('邻里汇');
  });

  test('a tap on a term opens its sheet at the lower edge; a second tap on it closes it', async () => {
    const page = await phone();
    await tap(page, '邻里汇');
    await waitForCard(session(), page);
    await cardAtRest(page);
    expect(await hasInCard(page, '.card.sheet')).toBe(true);
    const { left, width, bottom, view } = await page.evaluate((tag) => {
      const { left, width, bottom } = document.querySelector(tag)?.getBoundingClientRect() ?? new DOMRect();
      // Without what a scrollbar takes.
      return { left, width, bottom, view: document.documentElement.clientWidth };
    }, CARD);
    expect([left, width, bottom]).toEqual([0, view, PHONE.height]);
    await screenshot(session(), page, 'touch-sheet');
    await tap(page, '邻里汇');
    await waitForNoCard(page);
  });

  test('a tap outside closes the sheet, and a tap on another term shows that one', async () => {
    const page = await phone();
    await tap(page, '邻里汇');
    await waitForCard(session(), page);
    await tap(page, '口袋公园');
    await until('the other term', async () => (await openTermOf(page)) === '口袋公园');
    await until('its sheet', async () => (await textInCard(page, 'h2')) === '口袋公园');
    await page.touchscreen.tap(6, 6);
    await waitForNoCard(page);
    expect(await openTermOf(page)).toBe('');
  });

  test('a tap on a link that holds a term follows the link', async () => {
    const page = await phone();
    await tap(page, '西岸传媒港');
    await until('the page behind the link', async () => page.url().endsWith('/empty.html?from=news'));
  });

  test('everything that can be tapped in a sheet is as large as a finger, folded and in full', async () => {
    const page = await phone();
    await tap(page, '口袋公园');
    await waitForCard(session(), page);
    await cardAtRest(page);
    expect(await small(page)).toEqual([]);
    await clickInCard(page, '[aria-expanded="false"]');
    await until('the whole sheet', () => hasInCard(page, '[aria-expanded="true"]'));
    await cardAtRest(page);
    expect(await small(page)).toEqual([]);
  });
}
