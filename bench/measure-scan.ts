import type { Page } from 'puppeteer-core';
import type { BenchBrowser } from './browser.ts';
import type { Figures, FirstScan, HitFigures, Scan, ScanFigures, WrapFigures } from './figures.ts';
import { CONTRACT_UNITS, FRESH_PAGES, LEAST_MS, PAGE_UNITS, ROUNDS, SEED } from './plan.ts';
import type { Setting } from './setting.ts';
import { median } from './statistics.ts';

/** Walk, match, resolve, mark: the whole scan of one page, beside the floor. */
export async function measureScan(browser: BenchBrowser, setting: Setting, units: number): Promise<ScanFigures> {
  const paragraphs = setting.paragraphs(units);
  const beyondCaps = units > CONTRACT_UNITS;
  const options = { rounds: ROUNDS, leastMs: LEAST_MS };
  const figures = await browser.on(setting.url(units), (page) =>
    page.evaluate((...args) => globalThis.huizhuBench.scan(...args), setting.indexText, options, beyondCaps),
  );
  const actual = paragraphs.reduce((sum, { length }) => sum + length, 0);
  return { ...figures, units: actual, paragraphs: paragraphs.length };
}

export async function measureScans(
  browser: BenchBrowser,
  setting: Setting,
  say: (text: string) => void,
): Promise<ScanFigures[]> {
  const figures: ScanFigures[] = [];
  for (const units of PAGE_UNITS) {
    say(`scan: ${units} units`);
    figures.push(await measureScan(browser, setting, units));
  }
  return figures;
}

/** The first scans of a page warm up. */
const WARM_UP = 3;

const middleOf = (all: readonly Scan[]): NonNullable<Figures['scout']> => {
  const scans = all.slice(WARM_UP);
  return {
    work: median(scans.map(({ work }) => work)),
    wall: median(scans.map(({ wall }) => wall)),
    longestSlice: median(scans.map(({ longestSlice }) => longestSlice)),
    worstSlice: Math.max(...scans.map(({ longestSlice }) => longestSlice)),
  };
};

/** Repeated scans of the contract's page by the whole scout. */
export async function measureScout(browser: BenchBrowser, setting: Setting): Promise<NonNullable<Figures['scout']>> {
  return browser.on(setting.url(CONTRACT_UNITS), async (page) =>
    middleOf(
      await page.evaluate((...args) => globalThis.huizhuBench.scout(...args), setting.indexText, WARM_UP + ROUNDS),
    ),
  );
}

/** Repeated passes of the whole scout over what has changed on the contract's page. */
export async function measureChanged(browser: BenchBrowser, setting: Setting): Promise<NonNullable<Figures['scout']>> {
  return browser.on(setting.url(CONTRACT_UNITS), async (page) =>
    middleOf(
      await page.evaluate((...args) => globalThis.huizhuBench.changed(...args), setting.indexText, WARM_UP + ROUNDS),
    ),
  );
}

/** The first scan of a page, by the whole scout, in fresh pages: medians. */
export async function measureFirstScan(browser: BenchBrowser, setting: Setting): Promise<FirstScan> {
  const scans: FirstScan[] = [];
  for (let fresh = 0; fresh < FRESH_PAGES; fresh++) {
    scans.push(
      await browser.on(setting.url(CONTRACT_UNITS), (page) =>
        page.evaluate((indexText) => globalThis.huizhuBench.first(indexText), setting.indexText),
      ),
    );
  }
  const middle = (key: keyof FirstScan) => median(scans.map((scan) => scan[key]));
  return {
    indexBuild: middle('indexBuild'),
    floor: middle('floor'),
    scan: middle('scan'),
    wall: middle('wall'),
    longestSlice: middle('longestSlice'),
  };
}

/** mark.js, which wraps, beside ours, on two pages: with 500 forms, as it goes over the page once for each. */
export async function measureWrap(browser: BenchBrowser, setting: Setting): Promise<WrapFigures[]> {
  const figures: WrapFigures[] = [];
  const { forms, indexText } = setting.glossary(500);
  // Its time grows with the page (25 s for the long one): once there, after the short one has shown how much the rounds differ.
  for (const [units, wrappingRounds] of [
    [40_000, 5],
    [CONTRACT_UNITS, 1],
  ] as const) {
    const options = { forms, indexText, rounds: ROUNDS, wrappingRounds };
    const found = await browser.on(setting.url(units), (page) =>
      page.evaluate((options) => globalThis.huizhuBench.wrap(options), options),
    );
    figures.push({ ...found, units });
  }
  return figures;
}

export function measureHit(browser: BenchBrowser, setting: Setting): Promise<HitFigures> {
  const options = { places: 12, points: 60, seed: SEED };
  return browser.on(setting.url(CONTRACT_UNITS), async (page) => {
    await page.bringToFront();
    return page.evaluate((...args) => globalThis.huizhuBench.hit(...args), setting.indexText, options);
  });
}

/** Bytes in use after a full collection: objects, and what typed arrays hold outside the heap. */
export async function memoryOf(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  try {
    await client.send('HeapProfiler.enable');
    await client.send('HeapProfiler.collectGarbage');
    const usage = (await client.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  } finally {
    await client.detach();
  }
}

/** What index and marks of the contract's page hold, in bytes. */
export async function measureMarksMemory(browser: BenchBrowser, setting: Setting): Promise<number> {
  return browser.on(setting.url(CONTRACT_UNITS), async (page) => {
    const before = await memoryOf(page);
    await page.evaluate((indexText) => globalThis.huizhuBench.keep(indexText), setting.indexText);
    return (await memoryOf(page)) - before;
  });
}
