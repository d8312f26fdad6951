// States of our own pages that a reader seldom meets, held to axe in light and dark.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { CACHE } from '../../scripts/tools.ts';
import { axePage } from './harness/axe.ts';
import { forgetChoices } from './harness/choices.ts';
import { waitForNoMarks, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { screenshot } from './harness/screenshot.ts';
import { openOwnPage, openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

interface Api {
  readonly storage: { readonly local: { set: (items: object) => Promise<void> } };
}
type World = typeof globalThis & { browser?: Api; chrome: Api };

const textOf = (page: Page, selector: string) =>
  page.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', selector);

export function testStates(session: () => Session): void {
  afterEach(() => forgetChoices(session()));

  /** axe on a page of ours, in both themes as by the setting: Firefox's driver cannot change what the system prefers. */
  const expectNoViolation = async (page: Page, name: string) => {
    for (const theme of ['light', 'dark']) {
      await page.evaluate((theme) => {
        document.documentElement.dataset.theme = theme;
      }, theme);
      const { violations, passes } = await axePage(page);
      expect(violations, `${name}, ${theme}`).toEqual([]);
      expect(passes, `${name}, ${theme}`).toBeGreaterThan(5);
    }
    await screenshot(session(), page, name);
  };

  /** The popup in a tab of its own, which takes the page that is in front while it loads for the one it belongs to. */
  const popupBehind = async () => {
    const popup = await openOwnPage(session(), 'source.html', 'h1');
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await page.bringToFront();
    await waitForTerms(page, ['邻里汇', '海绵城市']);
    await popup.goto(`${session().base}popup.html`, session().kind === 'firefox' ? { waitUntil: [] } : {});
    await popup.waitForSelector('#tab-page');
    await popup.bringToFront();
    await popup.setViewport({ width: 400, height: 560 });
    await popup.waitForSelector('#panel-page .row');
    return { page, popup };
  };

  test('the popup on a page, switched off and paused, has no axe violation', async () => {
    const { page, popup } = await popupBehind();
    await expectNoViolation(popup, 'popup-on');
    await popup.click('[role="switch"]');
    await waitForNoMarks(page);
    await popup.waitForSelector('#panel-page .void');
    await expectNoViolation(popup, 'popup-off');
    await popup.click('[role="switch"]');
    await popup.waitForSelector('#panel-page .row');
    await popup.click('.list-foot .pause');
    await popup.waitForSelector('#panel-page .void');
    await expectNoViolation(popup, 'popup-paused');
  });

  test('the popup that could not store a choice, or read those that are stored, has no axe violation', async () => {
    const { popup } = await popupBehind();
    await popup.evaluate(() => {
      const { browser, chrome } = globalThis as World;
      (browser ?? chrome).storage.local.set = () => Promise.reject(new Error('the disk is full'));
    });
    await popup.click('[role="switch"]');
    await popup.waitForSelector('.trouble[role="alert"]');
    await expectNoViolation(popup, 'popup-not-stored');
    const other = await openOwnPage(session(), 'source.html', 'h1');
    await other.evaluate(async () => {
      const { browser, chrome } = globalThis as World;
      await (browser ?? chrome).storage.local.set({ settings: { version: 2, theme: 7 } });
    });
    await other.goto(`${session().base}popup.html`, session().kind === 'firefox' ? { waitUntil: [] } : {});
    await other.waitForSelector('.trouble');
    await expectNoViolation(other, 'popup-unreadable');
  });

  // What differs between the browsers is how the popup comes by its page; these two are the same in both, and slow.
  const inChromium = process.env.HUIZHU_BROWSER === 'firefox' ? undefined : test;

  inChromium?.(
    'the options with a refused import, and with the questions before an import and a reset, have no axe violation',
    async () => {
      const page = await openOwnPage(session(), 'options.html', '.group');
      const importFile = async (text: string) => {
        const path = join(CACHE, 'states.json');
        writeFileSync(path, text);
        const input = (await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
        await input?.uploadFile(path);
      };
      await importFile('{"app":"huizhu","settings":{"version":2,"delay":"long"}}');
      await until('the reason', async () => (await textOf(page, '.group .trouble')).includes('delay'));
      await expectNoViolation(page, 'options-refused');
      await importFile('{"app":"huizhu","settings":{"version":2,"theme":"dark","known":["a","b"]}}');
      await page.waitForSelector('.question .fill');
      await expectNoViolation(page, 'options-import');
      await page.click('.question .fill');
      await until('the import', () => page.evaluate(() => !document.querySelector('.question')));
      await page.click('.parts > :last-child > .actions .stop');
      await page.waitForSelector('.question .stop');
      await expectNoViolation(page, 'options-reset');
    },
  );

  inChromium?.('the source page with a term looked up in it has no axe violation', async () => {
    const page = await openOwnPage(session(), 'source.html?doc=jiefang-daily-2024-01', 'h1');
    await page.waitForSelector('main button.look');
    await page.click('main button.look');
    await page.waitForSelector('dialog[open] .term');
    await expectNoViolation(page, 'source-dialog');
  });
}
