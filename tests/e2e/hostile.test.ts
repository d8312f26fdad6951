// Pages that are hard on any script that reads them, with the extension as shipped, in the browser that HUIZHU_BROWSER
// names. Everywhere: the page keeps working, what it says is marked, nobody sees an error of ours, and, where the browser
// can be asked (Chromium), no task of its main thread is long because of us.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitForCard } from './harness/card.ts';
import { hoverTerm, termsOf, waitForNoMarks, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { type OurTask, ourTasksWhile } from './harness/long-tasks.ts';
import { fixturePages } from './harness/pages.ts';
import { openPopup } from './harness/popup.ts';
import { untilEnded } from './harness/processes.ts';
import { openOwnPage, type Session, startSession } from './harness/session.ts';
import { until } from './harness/until.ts';
import { CHANGING, changingPages, wordAfter } from './hostile-changes.ts';
import { hostilePages } from './hostile-pages.ts';

const kind = process.env.HUIZHU_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** What browsers call a long task, in ms: from here on a reader feels that the page hangs. */
const LONG_TASK_MS = 50;

/** UTF-16 units of a text node that is 10 MB of UTF-8. */
const HUGE = 3_400_000;

/** Of the writes that a restless page manages alone, how many it must manage with our marks. */
const LEAST_OF_WRITES = 0.8;

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

/** A tab, and what its console was told. */
interface Tab {
  readonly page: Page;
  readonly told: readonly string[];
}

describe(kind, () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind, {
      answer: (url) => hostilePages(url) ?? changingPages(url) ?? fixturePages(url),
    });
  });
  afterAll(() => session?.close());
  const closePages = async () => {
    const [first, ...others] = await session.browser.pages();
    for (const page of others) await page.close();
    await first?.goto('about:blank');
  };
  // A process that ends while the browser begins to record would be waited for, too.
  afterEach(() => (kind === 'chromium' ? untilEnded(session, closePages) : closePages()));

  const openTab = async (): Promise<Tab> => {
    const page = await session.browser.newPage();
    return { page, told: listen(page) };
  };
  const visit = (page: Page, path: string) => page.goto(`${ANNOTATED}${path}`, { waitUntil: 'load', timeout: 60_000 });
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

  /**
   * A test in which our scripts have no part in any task for longer than LONG_TASK_MS of the processor's time. Collecting
   * garbage is set aside: these pages make hundreds of thousands of nodes, and when they are collected is not for us to say.
   * The tab is there before: a process that the browser starts while it records does not answer when the record is to end, and
   * the browser waits five seconds for it (ten at the next start). So is a page of ours, where `opensPopup`, for its process.
   */
  const cost = ({ ms, garbageMs }: OurTask) => ms - garbageMs;
  const hostileTest = (title: string, act: (tab: Tab) => Promise<void>, opensPopup = false): void => {
    test(title, async () => {
      if (opensPopup) await openOwnPage(session, 'source.html', 'h1');
      const tab = await openTab();
      if (kind === 'firefox') return act(tab);
      const { longest } = await ourTasksWhile(session.browser, () => act(tab), cost);
      expect(cost(longest), longest.functions).toBeLessThanOrEqual(LONG_TASK_MS);
    }, 90_000);
  };

  /** Waits until the page of `/restless` has stopped, and gives how often it wrote. */
  const writesOf = async (page: Page): Promise<number> => {
    await page.waitForFunction('window.isOver', { timeout: 30_000 });
    return page.evaluate('window.writes') as Promise<number>;
  };

  // Only Chromium's driver gives the trace.
  const testOfMeter = kind === 'chromium' ? test : () => undefined;
  testOfMeter('the meter of long tasks sees ours, and not those of the page', async () => {
    const { page } = await openTab();
    await visit(page, '/frame.html');
    await waitForTerms(page, ['西岸传媒港']);
    /** Works for a while, in ms, in a script of that address. */
    const busy = (ms: number, address: string) =>
      page.evaluate(`{ const until = performance.now() + ${ms}; while (performance.now() < until); }
        //# sourceURL=${address}`);
    const { longest } = await ourTasksWhile(session.browser, async () => {
      await busy(200, `${session.base}content-scripts/busy.js`);
      await busy(500, `${ANNOTATED}/busy.js`);
    });
    // Time that the machine gave to others does not count.
    expect(longest.ms).toBeGreaterThan(LONG_TASK_MS);
    expect(longest.ms).toBeLessThan(250);
  });

  for (const [path, what, term] of [
    ['/text', 'a text node of ten megabytes', '西岸传媒港'],
    ['/kana', 'a word among ten megabytes of kana, in one node', '西岸传媒港'],
    ['/dense', 'ten megabytes of nothing but terms, in one node', '海绵城市'],
    ['/list', 'hundreds of terms that need neighbours, beside a list item of ten megabytes', '美高梅酒店'],
  ] as const) {
    hostileTest(`${what}: the page works, is marked, and a term opens its card`, async ({ page, told }) => {
      await visit(page, path);
      expect(
        await page.evaluate(() => (document.querySelector('#huge')?.firstChild as Text | null)?.length),
      ).toBeGreaterThanOrEqual(HUGE);
      await waitForTerms(page, ['西岸传媒港', term, '口袋公园']);
      await hoverTerm(page, '口袋公园');
      await waitForCard(session, page);
      expect(await works(page)).toBe(true);
      expect(told).toEqual([]);
    });
  }

  for (const [path, what] of [
    ['/nodes', 'a million text nodes'],
    ['/deep', 'elements five thousand deep'],
    ['/column', 'a column of two hundred thousand lines'],
    ['/preformatted', 'ten megabytes of preformatted lines'],
    ['/shadows', 'twenty thousand open shadow roots'],
    ['/frozen', 'every prototype of the page frozen'],
    ['/strict.html', 'a policy that allows nothing, with Trusted Types'],
  ] as const) {
    hostileTest(`${what}: the page works, and its beginning and its end are marked`, async ({ page, told }) => {
      await visit(page, path);
      await waitForTerms(page, ['西岸传媒港', '口袋公园']);
      expect(await works(page)).toBe(true);
      expect(told).toEqual([]);
    });
  }

  hostileTest(
    'five million characters: the beginning is marked, and the end once the reader asks for it',
    async ({ page, told }) => {
      await visit(page, '/long.html');
      await waitForTerms(page, ['西岸传媒港']);
      const popup = await openPopup(session, page);
      // It says how much is left, and offers to read that too: 4 million units are 40,000 of its paragraphs of a hundred.
      const rest = async () => /10,?001/.test(await popup.text('.message .button.fill'));
      await until('the paragraphs that are left, counted', rest);
      await popup.click('.message .button.fill');
      await waitForTerms(page, ['西岸传媒港', '口袋公园']);
      expect(told).toEqual([]);
    },
    true,
  );

  for (const [path, { what, changes }] of Object.entries(CHANGING)) {
    const changing = async ({ page, told }: Tab) => {
      await visit(page, path);
      await waitForTerms(page, ['西岸传媒港', '口袋公园']);
      for (const number of changes.keys()) {
        await page.evaluate(`change(${number})`);
        await waitForTerms(page, [wordAfter(number)]);
      }
      expect(await works(page)).toBe(true);
      expect(told).toEqual([]);
    };
    hostileTest(`${what}: the page works, and what it says afterwards is marked`, changing);
  }

  hostileTest(
    'a page that took Range, MutationObserver, CSS, Promise and more away from itself is marked',
    async ({ page, told }) => {
      await visit(page, '/overridden');
      const marked = () => page.evaluate(() => (globalThis as unknown as { markedText(): string[] }).markedText());
      await until('both terms marked', async () => (await marked()).length === 2);
      expect(await marked()).toEqual(['西岸传媒港', '口袋公园']);
      expect(told).toEqual([]);
    },
  );

  hostileTest(
    'a page that writes every four milliseconds for ten seconds can, and is marked all the while',
    async ({ page, told }) => {
      await visit(page, '/restless');
      await waitForTerms(page, ['西岸传媒港', '海绵城市', '无废城市']);
      const writes = await writesOf(page);
      const last = await page.evaluate(() => document.querySelectorAll('#log p').length);
      await until('the last two hundred lines marked', async () => {
        const terms = await termsOf(page);
        return terms.filter((term) => term === '无废城市').length === last;
      });
      // A browser on a busy machine calls an interval less often: what the page manages with the site switched off is the measure.
      const popup = await openPopup(session, page);
      await popup.click('[role="switch"]');
      await waitForNoMarks(page);
      await popup.close();
      try {
        await visit(page, '/restless?5');
        const alone = await writesOf(page);
        expect(await termsOf(page)).toEqual([]);
        expect(writes / 10 / (alone / 5)).toBeGreaterThan(LEAST_OF_WRITES);
      } finally {
        await (await openPopup(session, page)).click('[role="switch"]');
        await waitForTerms(page, ['西岸传媒港']);
      }
      expect(told).toEqual([]);
    },
    true,
  );

  hostileTest('a page that removes our card at once is not fought with', async ({ page, told }) => {
    await visit(page, '/removing');
    await hoverTerm(page, '西岸传媒港');
    await until('the card removed', () => page.evaluate('window.removed > 0') as Promise<boolean>);
    await page.mouse.move(5, 5);
    expect(await works(page)).toBe(true);
    expect(await termsOf(page)).toEqual(['西岸传媒港', '口袋公园']);
    expect(await page.evaluate('window.removed')).toBeLessThan(5);
    expect(told).toEqual([]);
  });

  hostileTest('both frames of a frameset are marked', async ({ page, told }) => {
    await visit(page, '/frameset');
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

  // Not measured: the viewer’s own processes start while it would be recorded (above).
  test('the viewer of a PDF file stays as it is', async () => {
    const { page, told } = await openTab();
    // A browser without a viewer takes the file as a download, which ends the navigation.
    await page.goto(`${ANNOTATED}/pdf`, { waitUntil: [] }).catch((error: Error) => error);
    const viewed = await until('the viewer', () =>
      page.evaluate(() => document.contentType === 'application/pdf').catch(() => false),
    );
    expect(viewed).toBe(true);
    // A page opened after it has been read by now, so this one would have been too.
    const { page: other } = await openTab();
    await visit(other, '/frozen');
    await waitForTerms(other, ['西岸传媒港']);
    expect(await page.evaluate(() => [CSS.highlights.size, document.querySelectorAll('huizhu-card').length])).toEqual([
      0, 0,
    ]);
    expect(told.filter((text) => /huizhu|extension:\/\//.test(text))).toEqual([]);
  });
});
