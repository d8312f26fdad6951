import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { runCommand } from './harness/command.ts';
import { inBrowserWindow } from './harness/firefox.ts';
import { openTermOf, waitForNoMarks, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { openPopup } from './harness/popup.ts';
import { openOwnPage, openPage, type Session } from './harness/session.ts';
import { openTabs } from './harness/tabs.ts';
import { until } from './harness/until.ts';
import { chromiumWorker, suggestionsOf } from './harness/worker.ts';

interface Dispatching {
  chrome: {
    contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
    omnibox: { onInputEntered: { dispatch(text: string, disposition: string): void } };
    tabs: { query(query: object): Promise<unknown[]> };
  };
}

/** Selects a term on a page and takes the extension's item in the menu of the selection. */
async function lookUpSelection(session: Session, page: Page, term: string): Promise<void> {
  const at = await page.evaluate((term) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.textContent ?? '').indexOf(term);
      if (start < 0) continue;
      getSelection()?.setBaseAndExtent(node, start, node, start + term.length);
      const { x, y, height } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      return { x: x + 4, y: y + height / 2 };
    }
    throw new Error(`the page does not say ${term}`);
  }, term);
  if (session.kind === 'firefox') {
    await page.mouse.click(at.x, at.y, { button: 'right' });
    const menu = `document.getElementById('contentAreaContextMenu')`;
    const item = `${menu}.querySelector('[id^="huizhu_glossary-menuitem"]')`;
    await until('the menu', () => inBrowserWindow<boolean>(session.browser, `!!${item} && ${menu}.state === 'open'`));
    await inBrowserWindow(session.browser, `void ${menu}.activateItem(${item})`);
    return;
  }
  const worker = await chromiumWorker(session);
  await worker.evaluate(async (selectionText) => {
    const { chrome } = globalThis as unknown as Dispatching;
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText }, tab);
  }, term);
}

/** The query of the glossary page that is opened. */
async function searchedFor(session: Session): Promise<string> {
  const url = await until('the glossary with a query', async () =>
    (await openTabs(session)).find((url) => url.startsWith(`${session.base}popup.html?q=`)),
  );
  return new URL(url).searchParams.get('q') ?? '';
}

export function testCommands(session: () => Session): void {
  test('the keys of “toggle here” switch the marks of the site off, and on again', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['邻里汇']);
    await page.bringToFront();
    await runCommand(session(), 'toggle-site');
    await waitForNoMarks(page);
    await runCommand(session(), 'toggle-site');
    await waitForTerms(page, ['邻里汇']);
  });

  test('the keys of “toggle here” resume a tab that is paused', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['邻里汇']);
    const popup = await openPopup(session(), page);
    await popup.click('.list-foot .pause');
    await waitForNoMarks(page);
    await popup.close();
    await page.bringToFront();
    await runCommand(session(), 'toggle-site');
    await waitForTerms(page, ['邻里汇']);
    await page.reload();
    await waitForTerms(page, ['邻里汇']);
  });

  test('the keys of “next term” open the card of a term', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['邻里汇']);
    await page.bringToFront();
    await runCommand(session(), 'next-term');
    await until('an open term', async () => Boolean(await openTermOf(page)));
  });

  test('the menu of a selection opens the glossary with it', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await page.bringToFront();
    await lookUpSelection(session(), page, '口袋公园');
    expect(await searchedFor(session())).toBe('口袋公园');
  });

  test('what is entered after the keyword in the address bar opens the glossary with it', async () => {
    if (session().kind === 'firefox') {
      const { browser } = session();
      const rows = `[...document.querySelectorAll('.urlbarView-row')].map(({ textContent }) => textContent).join()`;
      await inBrowserWindow(browser, `(gURLBar.focus(), void gURLBar.search('hz haimian'))`);
      // In the script that the reader chose: tests of the options may have chosen another.
      await until('suggestions', async () => /海[绵綿]城市/.test(await inBrowserWindow(browser, rows)));
      await inBrowserWindow(browser, `void gURLBar.handleNavigation({})`);
    } else {
      const worker = await chromiumWorker(session());
      const suggested = await suggestionsOf(worker, 'haimian');
      expect(suggested.map(({ content }) => content)).toContain('海绵城市');
      const page = await openOwnPage(session(), 'source.html', 'h1');
      // Chromium refuses what is no XML, or has other elements than these.
      const read = await page.evaluate((suggested) => {
        return suggested.map(({ description }) => {
          const { documentElement: root } = new DOMParser().parseFromString(`<s>${description}</s>`, 'application/xml');
          return { names: [...root.children].map(({ localName }) => localName), text: root.textContent ?? '' };
        });
      }, suggested);
      for (const { names } of read) expect(names).toEqual(['match', 'dim']);
      // Name, pinyin and gist.
      expect(read.find(({ text }) => text.startsWith('海绵城市'))?.text).toMatch(/hǎimián chéngshì — .{10,}/i);
      await worker.evaluate(() => {
        (globalThis as unknown as Dispatching).chrome.omnibox.onInputEntered.dispatch('haimian', 'newForegroundTab');
      });
    }
    expect(await searchedFor(session())).toBe('haimian');
  });

  test('the keyword alone opens the glossary, with the focus in its field', async () => {
    const glossary = await openOwnPage(session(), 'popup.html?q=', '#tab-glossary[aria-selected="true"]');
    await glossary.waitForSelector('.field input:focus');
    await glossary.waitForSelector('[role="option"]');
  });
}
