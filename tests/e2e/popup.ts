import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/tools.ts';
import { waitForCard } from './harness/card.ts';
import { runCommand } from './harness/command.ts';
import { openTermOf, waitForNoMarks, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED, FOREIGN } from './harness/hosts.ts';
import { openPopup } from './harness/popup.ts';
import { openOwnPage, openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const SWITCH = '[role="switch"]';
const text = 'document.body.innerText';

/** What the badge of a tab says; the tab by the end of its address. */
async function badgeOf(session: Session, ending: string): Promise<string> {
  const asker = await openOwnPage(session, 'source.html', 'body');
  try {
    return await asker.evaluate(async (url) => {
      const { browser: api = (globalThis as unknown as Asking).chrome } = globalThis as unknown as Asking;
      const [tab] = await api.tabs.query({ url });
      return api.action.getBadgeText({ tabId: tab?.id });
    }, `*://*.xuhui.gov.cn/${ending}`);
  } finally {
    await asker.close();
  }
}

interface Api {
  readonly tabs: { query(query: object): Promise<{ readonly id?: number }[]> };
  readonly action: { getBadgeText(of: object): Promise<string> };
}
interface Asking {
  readonly browser?: Api;
  readonly chrome: Api;
}

export function testPopup(session: () => Session): void {
  test('the popup lists the terms of the page', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['邻里汇', '海绵城市']);
    const popup = await openPopup(session(), page);
    await until('the terms', async () => {
      const shown = await popup.evaluate<string>(text);
      return ['邻里汇', '口袋公园', '西岸传媒港', '海绵城市'].every((term) => shown.includes(term));
    });
    expect(await popup.evaluate(text)).toContain('xuhui.gov.cn');
  });

  test('choosing a term and stepping to it scrolls the page there and opens its card', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['海绵城市']);
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await waitForTerms(page, ['模速空间']);
    const popup = await openPopup(session(), page);
    await until('the row of 海绵城市', () =>
      popup.evaluate<boolean>(`(() => {
        const row = [...document.querySelectorAll('.row')].find(({ textContent }) => textContent.includes('海绵城市'));
        row?.querySelector('button').focus();
        return row !== undefined;
      })()`),
    );
    await popup.click('.row.active .steps button:last-child');
    await until('海绵城市 open on the page', async () => (await openTermOf(page)) === '海绵城市');
    await waitForCard(session(), page);
  });

  test('the site switch clears every mark at once, is remembered, and brings them back', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    const other = await openPage(session(), `${ANNOTATED}/dark.html`);
    await waitForTerms(other, ['西岸传媒港']);
    await page.bringToFront();
    await waitForTerms(page, ['西岸传媒港']);
    const off = await openPopup(session(), page);
    await off.click(SWITCH);
    await waitForNoMarks(page);
    await waitForNoMarks(other);
    await off.close();
    await page.reload();
    const popup = await openPopup(session(), page);
    await until('the switch off', () =>
      popup.evaluate<boolean>(`document.querySelector('${SWITCH}')?.getAttribute('aria-checked') === 'false'
        || document.querySelector('${SWITCH}')?.checked === false`),
    );
    await waitForNoMarks(page);
    await popup.click(SWITCH);
    await waitForTerms(page, ['西岸传媒港', '海绵城市']);
  });

  test('pausing takes the marks off this tab alone, reloads and other pages included, until the reader resumes', async () => {
    const other = await openPage(session(), `${ANNOTATED}/dark.html`);
    await waitForTerms(other, ['西岸传媒港']);
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['海绵城市']);
    const popup = await openPopup(session(), page);
    await popup.click('.list-foot .pause');
    await waitForNoMarks(page);
    await waitForTerms(other, ['西岸传媒港']);
    await until('no count', async () => (await badgeOf(session(), '*news.html')) === '');
    await popup.close();
    // A paused page says so once nothing can mark it any more: what holds it, holds the scout off.
    const bar = `document.querySelector('.done')?.textContent ?? ''`;
    for (const go of [
      () => page.reload(),
      () => page.goto(`${ANNOTATED}/dark.html`),
      () => page.goto(`${ANNOTATED}/news.html`),
    ]) {
      await go();
      const again = await openPopup(session(), page);
      await until('the pause', async () => /暂停|Paused/.test(await again.evaluate<string>(bar)));
      await waitForNoMarks(page);
      expect(await again.evaluate<number>(`document.querySelectorAll('.row').length`)).toBe(0);
      await again.close();
    }
    await page.bringToFront();
    const last = await openPopup(session(), page);
    await last.click('#panel-page .button.fill');
    await waitForTerms(page, ['西岸传媒港', '海绵城市']);
    await last.close();
    await page.reload();
    await waitForTerms(page, ['西岸传媒港', '海绵城市']);
  });

  test('the badge counts the terms that the popup lists, and counts nothing where the site is off', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['邻里汇', '海绵城市']);
    const popup = await openPopup(session(), page);
    const listed = await until('the count of the list', () =>
      popup.evaluate<string>(`document.querySelector('#tab-page i')?.textContent ?? ''`),
    );
    await until('the same count', async () => (await badgeOf(session(), '*news.html')) === listed);
    await (await openPopup(session(), page)).click(SWITCH);
    await waitForNoMarks(page);
    await until('no count', async () => (await badgeOf(session(), '*news.html')) === '');
    await (await openPopup(session(), page)).click(SWITCH);
    await waitForTerms(page, ['邻里汇', '海绵城市']);
    await until('the count again', async () => (await badgeOf(session(), '*news.html')) === listed);
  });

  test('a term that is saved in the popup is there when it is opened again', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['海绵城市']);
    const popup = await openPopup(session(), page);
    await popup.click('.row .open');
    await popup.click('.look-up .foot [aria-pressed="false"]');
    // What is pressed once it has been stored.
    await popup.text('.look-up .foot [aria-pressed="true"]');
    await popup.close();
    const again = await openPopup(session(), page);
    await again.click('#tab-saved');
    await until('the saved term', async () => (await again.text('#panel-saved .row .name')).includes('邻里汇'));
    await again.click('#panel-saved .row .tool');
    await until('nothing saved', () =>
      again.evaluate<boolean>(`document.querySelector('#panel-saved .void') !== null`),
    );
  });

  test('the keys of “toggle here” take off the marks of a page that was marked once, and mark it again', async () => {
    const page = await openPage(session(), `${FOREIGN}/news.html`);
    // It is the button that lets us in.
    const popup = await openPopup(session(), page);
    await popup.click('.void .button.fill');
    await waitForTerms(page, ['邻里汇']);
    await popup.close();
    await page.bringToFront();
    await runCommand(session(), 'toggle-site');
    await waitForNoMarks(page);
    await runCommand(session(), 'toggle-site');
    await waitForTerms(page, ['邻里汇']);
  });

  test('the popup says why a page cannot be marked: it is a PDF, or a picture', async () => {
    const page = await session().browser.newPage();
    for (const [name, said] of [
      ['paper.pdf', /PDF/],
      ['picture.svg', /不是文字|Not a page of text/],
    ] as const) {
      // Firefox’s viewer of PDFs tells its driver of no end of loading.
      await page.goto(`${ANNOTATED}/${name}`, { waitUntil: [] });
      await until(name, async () => (await page.evaluate(() => document.readyState)) === 'complete');
      const popup = await openPopup(session(), page);
      await until(`words on ${name}`, async () => said.test(await popup.text('.done')));
      await popup.text('.void h2');
      await popup.close();
    }
  });

  test('a file of the reader’s own is marked, this once, where the browser lets extensions read it', async () => {
    const page = await session().browser.newPage();
    await page.goto(pathToFileURL(join(ROOT, 'tests/fixtures/pages/dark.html')).href);
    const popup = await openPopup(session(), page);
    // An extension that is loaded unpacked is allowed files.
    await popup.click('.void .button.fill');
    await waitForTerms(page, ['西岸传媒港']);
    await popup.text('#panel-page .row');
    expect(await popup.evaluate(`document.querySelector('${SWITCH}').disabled`)).toBe(true);
  });
}
