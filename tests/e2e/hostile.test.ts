// Pages that are hard on any script that reads them, with the extension as shipped, in the browser that HUIZHU_BROWSER
// names. Everywhere: the page keeps working, what it says is marked, and nobody sees an error of ours.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hoverTerm, termsOf, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { fixturePages } from './harness/pages.ts';
import { type Session, startSession } from './harness/session.ts';
import { until } from './harness/until.ts';
import { hostilePages } from './hostile-pages.ts';

const kind = process.env.HUIZHU_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** What a page’s console and its `error` event were told; not that a policy kept the browser from the page’s icon. */
function listen(page: Page): string[] {
  const told: string[] = [];
  const tell = (text: string) => {
    if (!text.includes('/favicon.ico')) told.push(text);
  };
  page.on('pageerror', (error) => tell(String(error)));
  page.on('console', (message) => tell(message.text()));
  return told;
}

describe(kind, () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind, { answer: (url) => hostilePages(url) ?? fixturePages(url) });
  });
  afterAll(() => session?.close());
  afterEach(async () => {
    const [first, ...others] = await session.browser.pages();
    for (const page of others) await page.close();
    await first?.goto('about:blank');
  });

  const open = async (path: string): Promise<{ page: Page; told: string[] }> => {
    const page = await session.browser.newPage();
    const told = listen(page);
    await page.goto(`${ANNOTATED}${path}`, { waitUntil: 'load', timeout: 60_000 });
    return { page, told };
  };
  /** The page answers, and does what it is asked. */
  const works = (page: Page): Promise<boolean> =>
    page.evaluate(() => {
      const button = document.createElement('button');
      let pressed = false;
      button.onclick = () => {
        pressed = true;
      };
      document.body.append(button);
      button.click();
      button.remove();
      return pressed;
    });

  for (const [path, what] of [
    ['/nodes', 'a million text nodes'],
    ['/text', 'a text node of ten megabytes'],
    ['/deep', 'elements five thousand deep'],
    ['/frozen', 'every prototype of the page frozen'],
    ['/strict.html', 'a policy that allows nothing, with Trusted Types'],
  ] as const) {
    test(`${what}: the page works, and its beginning and its end are marked`, async () => {
      const { page, told } = await open(path);
      await waitForTerms(page, ['西岸传媒港', '口袋公园']);
      expect(await works(page)).toBe(true);
      expect(told).toEqual([]);
    }, 90_000);
  }

  test('a page that took Range, MutationObserver, CSS, Promise and more away from itself is marked', async () => {
    const { page, told } = await open('/overridden');
    const marked = () => page.evaluate(() => (globalThis as unknown as { markedText(): string[] }).markedText());
    await until('both terms marked', async () => (await marked()).length === 2);
    expect(await marked()).toEqual(['西岸传媒港', '口袋公园']);
    expect(told).toEqual([]);
  });

  test('a page that writes every four milliseconds for ten seconds can, and is marked all the while', async () => {
    const { page, told } = await open('/restless');
    await waitForTerms(page, ['西岸传媒港', '海绵城市', '无废城市']);
    await page.waitForFunction('window.isOver', { timeout: 30_000 });
    // Of 2,500: a browser on a busy machine calls an interval less often, a page that is held up hardly at all.
    expect(await page.evaluate('window.writes')).toBeGreaterThan(1000);
    const last = await page.evaluate(() => document.querySelectorAll('#log p').length);
    await until('the last two hundred lines marked', async () => {
      const terms = await termsOf(page);
      return terms.filter((term) => term === '无废城市').length === last;
    });
    expect(told).toEqual([]);
  }, 60_000);

  test('a page that removes our card at once is not fought with', async () => {
    const { page, told } = await open('/removing');
    await hoverTerm(page, '西岸传媒港');
    await until('the card removed', () => page.evaluate('window.removed > 0') as Promise<boolean>);
    await page.mouse.move(5, 5);
    expect(await works(page)).toBe(true);
    expect(await termsOf(page)).toEqual(['西岸传媒港', '口袋公园']);
    expect(await page.evaluate('window.removed')).toBeLessThan(5);
    expect(told).toEqual([]);
  });

  test('both frames of a frameset are marked', async () => {
    const { page, told } = await open('/frameset');
    for (const [path, term] of [
      ['/frame.html', '西岸传媒港'],
      ['/deep', '口袋公园'],
    ] as const) {
      const frame = await until(path, async () => page.frames().find((one) => one.url().endsWith(path)));
      await waitForTerms(frame, [term]);
    }
    expect(await page.evaluate(() => document.querySelectorAll('frameset > frame').length)).toBe(2);
    expect(told).toEqual([]);
  });

  test('the viewer of a PDF file stays as it is', async () => {
    const page = await session.browser.newPage();
    const told = listen(page);
    // A browser without a viewer takes the file as a download, which ends the navigation.
    await page.goto(`${ANNOTATED}/pdf`, { waitUntil: [] }).catch((error: Error) => error);
    const { page: other } = await open('/frozen');
    await waitForTerms(other, ['西岸传媒港']);
    expect(told.filter((text) => /huizhu|extension:\/\//.test(text))).toEqual([]);
  });
});
