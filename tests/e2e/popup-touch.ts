// The popup as a phone shows it: a page of its own, under a finger.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inBrowserWindow } from './harness/firefox.ts';
import { waitForTerms } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { screenshot } from './harness/screenshot.ts';
import { openOwnPage, openPage, type Session } from './harness/session.ts';

/** A small phone's screen, upright, in CSS px. */
const PHONE = { width: 360, height: 740 };
/** WCAG 2.5.5; a fingertip. */
const FINGER = 44;

/** Makes the pointer a finger: Chromium by its driver, with each page; Firefox for the whole browser, by what it reads of the machine. */
async function byFinger({ kind, browser }: Session, isFinger: boolean): Promise<void> {
  if (kind !== 'firefox') return;
  const set = (name: string) =>
    isFinger ? `Services.prefs.setIntPref('${name}', 1)` : `Services.prefs.clearUserPref('${name}')`;
  const names = ['ui.primaryPointerCapabilities', 'ui.allPointerCapabilities'];
  await inBrowserWindow(browser, `(${names.map(set).join()}, 1)`);
}

/** Controls in view that are smaller than a finger in a direction, but for links within a text; an input counts with its frame. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate((finger) => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, a[href], select, .field:has(input), [role="option"]',
    );
    return [...controls]
      .filter((control) => control.checkVisibility() && getComputedStyle(control).display !== 'inline')
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < finger - 0.5)
      .map(({ control, box }) => `${control.className} ${control.textContent}: ${box.width} × ${box.height}`);
  }, FINGER);

/** By how much it is wider than the screen, in CSS px. Firefox’s driver changes the window, and not the screen that the page goes by. */
const overflow = (page: Page, { kind }: Session) =>
  page.$eval(kind === 'firefox' ? '.popup' : 'html', ({ scrollWidth }) => scrollWidth - innerWidth);

export function testPopupTouch(session: () => Session): void {
  test('everything in the popup of a phone is as large as a finger, and nothing is wider than the screen', async () => {
    await byFinger(session(), true);
    try {
      const front = await openPage(session(), `${ANNOTATED}/news.html`);
      await waitForTerms(front, ['邻里汇', '海绵城市']);
      const page = await session().browser.newPage();
      await page.setViewport(session().kind === 'chromium' ? { ...PHONE, hasTouch: true, isMobile: true } : PHONE);
      await front.bringToFront();
      // It takes the page that is in front while it loads for the one it belongs to.
      await page.goto(`${session().base}popup.html`, session().kind === 'firefox' ? { waitUntil: [] } : {});
      await page.waitForSelector('#panel-page .row');
      await page.bringToFront();
      expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      const look = async (name: string) => {
        await screenshot(session(), page, `popup-touch-${name}`);
        expect(await small(page), name).toEqual([]);
        expect(await overflow(page, session()), name).toBe(0);
      };
      await look('page');
      await page.click('#panel-page .row .open');
      await page.waitForSelector('.look-up .card');
      await look('entry');
      await page.click('.way-out');
      await page.waitForSelector('#panel-page .row.active .steps button:nth-child(2)');
      await look('active');
      await page.click('#tab-glossary');
      await page.waitForSelector('#panel-glossary [role="option"]');
      await look('glossary');
      await page.type('.field input', '西岸');
      await page.waitForSelector('.field .tool');
      await look('search');
      await page.click('#tab-saved');
      await page.waitForSelector('#panel-saved .void');
      await look('saved');
    } finally {
      await byFinger(session(), false);
    }
  });

  test('a page of another site offers what can be done with it in buttons as large as a finger', async () => {
    await byFinger(session(), true);
    try {
      const page = await openOwnPage(session(), 'popup.html', '.void .button');
      await page.setViewport(session().kind === 'chromium' ? { ...PHONE, hasTouch: true, isMobile: true } : PHONE);
      await page.waitForSelector('.void .button');
      expect(await small(page)).toEqual([]);
      await screenshot(session(), page, 'popup-touch-void');
    } finally {
      await byFinger(session(), false);
    }
  });
}
