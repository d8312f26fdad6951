// Follows links as a reader does, by pressing them on another site’s page, in a browser with the extension, against a local
// server that plays the documents’ hosts.
import type { Page } from 'puppeteer-core';
import { FOREIGN } from '../../tests/e2e/harness/hosts.ts';
import type { Answer } from '../../tests/e2e/harness/server.ts';
import { startSession } from '../../tests/e2e/harness/session.ts';
import type { BrowserKind } from '../browsers.ts';
import { readerPage } from '../demo/reader-page.ts';
import type { Link } from './list.ts';

/** How long a browser may take to scroll after a page has loaded, in ms; both do it within a tenth of that. */
const SCROLL_MS = 3000;

/** The server’s answers: each document’s text at its address, far enough down that no passage is in view by itself. */
export function documentPages(texts: ReadonlyMap<string, string>): Answer {
  return ({ origin, pathname }) => {
    if (origin === FOREIGN) return { body: '<!doctype html><meta charset="utf-8"><title>links</title><a>link</a>' };
    const text = texts.get(origin + pathname);
    if (text === undefined) return undefined;
    return { body: readerPage('', text).replace('<main>', '<main style="padding-block: 300vh">') };
  };
}

/** Opens each address; resolves to those where the passage did not come into view. */
export async function addressesThatMiss(kind: BrowserKind, links: readonly Link[], answer: Answer): Promise<string[]> {
  const session = await startSession(kind, { answer });
  const missed: string[] = [];
  try {
    const page = await session.browser.newPage();
    const byAddress = new Map(links.map((link) => [link.address, link]));
    for (const { address, locator } of byAddress.values())
      if (!(await lands(page, address, locator))) missed.push(address);
  } finally {
    await session.close();
  }
  return missed;
}

async function lands(page: Page, address: string, locator: string): Promise<boolean> {
  await page.goto(FOREIGN, { waitUntil: 'load' });
  // A tab behind another draws nothing, and a press waits for it to.
  await page.bringToFront();
  await page.$eval('a', (link, href) => link.setAttribute('href', href), address);
  try {
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('a')]);
    await page.waitForFunction(isInView, { timeout: SCROLL_MS, polling: 50 }, locator);
    return true;
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') return false;
    throw error;
  }
}

/** Runs in the page: whether a place where the text stands, in one paragraph, is wholly in view. */
function isInView(text: string): boolean {
  for (const paragraph of document.querySelectorAll('p')) {
    const node = paragraph.firstChild;
    if (!(node instanceof Text)) continue;
    for (let at = node.data.indexOf(text); at >= 0; at = node.data.indexOf(text, at + 1)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const { top, bottom } = range.getBoundingClientRect();
      if (top >= 0 && bottom <= innerHeight) return true;
    }
  }
  return false;
}
