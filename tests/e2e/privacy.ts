import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitForCard } from './harness/card.ts';
import { EXTENSION, inBrowserWindow } from './harness/firefox.ts';
import { hoverTerm, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { openPage, type Session } from './harness/session.ts';

interface Watched {
  before: string;
  records: number;
}
type WatchedWindow = typeof globalThis & { watched: Watched };

/** From DOMContentLoaded on, when the parser is done, counts every change of the document. */
const watchDocument = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    addEventListener('DOMContentLoaded', () => {
      const watched: Watched = { before: document.documentElement.outerHTML, records: 0 };
      (globalThis as WatchedWindow).watched = watched;
      new MutationObserver((records) => {
        watched.records += records.length;
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  });

export function testPrivacy(session: () => Session): void {
  test('marking changes nothing in the document: no mutation, and the same serialisation', async () => {
    const page = await session().browser.newPage();
    await watchDocument(page);
    await page.goto(`${ANNOTATED}/government.html`, { waitUntil: 'load' });
    await waitForTerms(page, ['5+4+X', '社区规划师']);
    const { before, after, records } = await page.evaluate(() => ({
      ...(globalThis as WatchedWindow).watched,
      after: document.documentElement.outerHTML,
    }));
    expect(records).toBe(0);
    expect(after).toBe(before);
  });

  test('a copied paragraph is the page’s own text', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['邻里汇']);
    const [text, selected] = await page.evaluate(() => {
      const paragraph = document.querySelector('p');
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
      return [paragraph?.textContent, getSelection()?.toString()];
    });
    expect(selected).toBe(text);
  });

  test('neither marks nor a card make a request to the network', async () => {
    const { kind, browser, server } = session();
    const requests: string[] = [];
    if (kind === 'firefox') await watchFirefox(session());
    const page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    const seenBefore = server.requests.length;
    await page.goto(`${ANNOTATED}/government.html`, { waitUntil: 'load' });
    await hoverTerm(page, '西岸传媒港');
    await waitForCard(session(), page);
    const address = `${ANNOTATED}/government.html`;
    expect(server.requests.slice(seenBefore)).toEqual([address]);
    const ofPage = requests.filter((url) => /^(https?|wss?):/.test(url) && !url.endsWith('/favicon.ico'));
    expect(ofPage).toEqual([address]);
    if (kind === 'firefox') expect(await firefoxRequests(session())).toEqual([]);
    else expect(await chromiumWorkerRequests(session())).toEqual([]);
  });
}

/** Notes each request that Firefox sends for the extension, whichever of its parts asked. */
const watchFirefox = ({ browser }: Session) =>
  inBrowserWindow(
    browser,
    `(() => {
      const own = ${EXTENSION}.policy;
      window.huizhuRequests = [];
      const observer = { observe(channel) {
        const { triggeringPrincipal } = channel.QueryInterface(Ci.nsIHttpChannel).loadInfo;
        if (triggeringPrincipal?.addonPolicy === own || triggeringPrincipal?.contentScriptAddonPolicy === own) {
          window.huizhuRequests.push(channel.URI.spec);
        }
      } };
      Services.obs.addObserver(observer, 'http-on-modify-request');
    })()`,
  );

const firefoxRequests = ({ browser }: Session) => inBrowserWindow<string[]>(browser, 'window.huizhuRequests');

/** Requests that the service worker made, from the browser's own timing buffer of that worker. */
async function chromiumWorkerRequests({ browser, base }: Session): Promise<string[]> {
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith(base),
  );
  const worker = await target.worker();
  const addresses = await worker?.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  return (addresses ?? ['no service worker']).filter((address) => !address.startsWith(base));
}
