import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inBrowserWindow } from './harness/firefox.ts';
import { allowDefault, grant, withdraw } from './harness/grants.ts';
import { termsOf, waitForNoMarks, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED, FOREIGN } from './harness/hosts.ts';
import { openPopup } from './harness/popup.ts';
import { openOwnPage, openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const HOST = new URL(FOREIGN).hostname;
const PATTERN = `*://${HOST}/*`;
const DEFAULT_PATTERN = '*://*.xuhui.gov.cn/*';
/** Another host of that site. */
const SISTER = 'http://zwgk.xuhui.gov.cn';
/** “Allow” where the page is not marked, and where the browser let us in because the popup was opened. */
const GRANT = '.void .button.fill, .only-now .chip';
const NEWS = `${FOREIGN}/news.html`;
const TERMS = ['邻里汇', '海绵城市'];

const sitesIn = (options: Page) =>
  options.$$eval('.rows .row .name', (names) => names.map(({ textContent }) => textContent));

/** A visit of the site leaves it unmarked: another page, opened after it, has its marks by then. */
async function expectUnmarkedVisit(session: Session): Promise<void> {
  const visit = await openPage(session, NEWS);
  await waitForTerms(await openPage(session, `${ANNOTATED}/news.html`), TERMS);
  await visit.bringToFront();
  expect(await termsOf(visit)).toEqual([]);
}

export function testSites(session: () => Session): void {
  test('a page of a site that is not on the list is marked once, when the reader asks for it, and not at the next visit', async () => {
    const page = await openPage(session(), NEWS);
    const popup = await openPopup(session(), page);
    expect(await termsOf(page)).toEqual([]);
    await popup.click('.void .button.fill');
    await waitForTerms(page, TERMS);
    await popup.close();
    await page.reload();
    await waitForTerms(await openPage(session(), `${ANNOTATED}/news.html`), TERMS);
    await page.bringToFront();
    expect(await termsOf(page)).toEqual([]);
  });

  test('a site that the reader adds is marked at once and at every visit, is listed, and can be taken away', async () => {
    await expectUnmarkedVisit(session());
    const open = await openPage(session(), NEWS);
    await grant(session(), PATTERN);
    await open.bringToFront();
    await waitForTerms(open, TERMS);
    const visit = await openPage(session(), NEWS);
    await waitForTerms(visit, TERMS);

    const options = await openOwnPage(session(), 'options.html', '.rows .row');
    expect(await sitesIn(options)).toContain(HOST);
    await options.click('.rows .row .stop');
    await until('the site to leave the list', async () => !(await options.$('.rows .row .stop')));
    // The page that is open loses its marks too.
    await visit.bringToFront();
    await waitForNoMarks(visit);
    await expectUnmarkedVisit(session());
  });

  test('a site that is taken back in the browser’s own page leaves the list by itself and is not marked again', async () => {
    await grant(session(), PATTERN);
    const visit = await openPage(session(), NEWS);
    await waitForTerms(visit, TERMS);
    const options = await openOwnPage(session(), 'options.html', '.rows .row');
    expect(await sitesIn(options)).toContain(HOST);
    await withdraw(session(), PATTERN);
    await options.bringToFront();
    await until('the site to leave the list', async () => !(await sitesIn(options)).includes(HOST));
    await expectUnmarkedVisit(session());
  });

  test('a default site that the browser does not allow is listed in the options, and its open pages are marked once it is', async () => {
    await allowDefault(session(), DEFAULT_PATTERN, false);
    try {
      const page = await openPage(session(), `${ANNOTATED}/news.html`);
      const options = await openOwnPage(session(), 'options.html', '.rows .row');
      expect(await sitesIn(options)).toContain('*.xuhui.gov.cn');
      expect(await termsOf(page)).toEqual([]);
      await allowDefault(session(), DEFAULT_PATTERN, true);
      await options.bringToFront();
      await until('the site to leave the list', async () => !(await sitesIn(options)).includes('*.xuhui.gov.cn'));
      await page.bringToFront();
      await waitForTerms(page, TERMS);
    } finally {
      await allowDefault(session(), DEFAULT_PATTERN, true);
    }
  });

  // Chromium withdraws all sites at once, and asks where no driver can answer.
  test('a default site that was withdrawn is given back whole by one press in the popup, with its sister hosts', async () => {
    if (session().kind !== 'firefox') return;
    await allowDefault(session(), DEFAULT_PATTERN, false);
    try {
      const page = await openPage(session(), `${ANNOTATED}/news.html`);
      const popup = await openPopup(session(), page);
      await popup.click(GRANT);
      const question = (state: string) =>
        inBrowserWindow<boolean>(session().browser, `PopupNotifications.panel.state === '${state}'`);
      await until('the question', () => question('open'));
      await until('the question to be answered', async () => {
        // It hears nothing in its first moments.
        await inBrowserWindow(session().browser, `void PopupNotifications.panel.firstElementChild?.button?.click()`);
        return question('closed');
      });
      await waitForTerms(await openPage(session(), `${SISTER}/news.html`), TERMS);
      const options = await openOwnPage(session(), 'options.html', 'h1');
      expect((await sitesIn(options)).filter((name) => name?.includes('xuhui.gov.cn'))).toEqual([]);
    } finally {
      await allowDefault(session(), DEFAULT_PATTERN, true);
    }
  });
}
