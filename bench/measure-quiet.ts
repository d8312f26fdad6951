// What the whole scout makes the browser do at once, on a page that is never clean. Chromium only: from its trace.
import { traceWhile } from '../tests/e2e/harness/trace.ts';
import type { BenchBrowser } from './browser.ts';
import type { Quiet } from './figures.ts';
import { FORCED_WORK_CATEGORIES, forcedWork } from './forced-work.ts';
import type { QuietScan } from './page/quiet.ts';
import type { Setting } from './setting.ts';

async function quietOf(
  browser: BenchBrowser,
  setting: Setting,
  name: number | 'without',
  careless: boolean,
): Promise<Quiet & QuietScan> {
  return browser.on(setting.url(name), async (page) => {
    await page.bringToFront();
    let seen: QuietScan = { domWrites: Number.NaN, marks: 0, careless: 0 };
    const events = await traceWhile(page.browser(), FORCED_WORK_CATEGORIES, async () => {
      seen = await page.evaluate((...args) => globalThis.huizhuBench.quiet(...args), setting.indexText, careless);
    });
    return { ...forcedWork(events), ...seen };
  });
}

/**
 * A scan and a pass after changes, with a layout that has just been made invalid before each slice: layouts and recalculations
 * of styles that the scout forced, and its DOM changes. Throws where the trace does not show every layout that was forced on
 * purpose, or where the page with terms has no mark and the one without has one: then the figures would prove nothing.
 */
export async function measureQuiet(browser: BenchBrowser, setting: Setting, name: number | 'without'): Promise<Quiet> {
  const control = await quietOf(browser, setting, name, true);
  if (control.careless < 2 || control.layouts < control.careless)
    throw new Error(`the trace has ${control.layouts} of ${control.careless} layouts that were forced on purpose`);
  const { marks, careless: _, ...quiet } = await quietOf(browser, setting, name, false);
  if ((name === 'without') !== (marks === 0)) throw new Error(`${marks} marks on the page ${name}`);
  return quiet;
}
