import { gzipSync } from 'node:zlib';
import type { BenchBrowser } from './browser.ts';
import type { IndexFigures } from './figures.ts';
import { memoryOf } from './measure-scan.ts';
import { FORM_COUNTS, ROUNDS } from './plan.ts';
import type { Setting } from './setting.ts';
import { median } from './statistics.ts';

/** What a glossary costs before any page is read: its text's size, the time to make and to load it, what it holds. */
export async function measureIndex(browser: BenchBrowser, setting: Setting): Promise<IndexFigures[]> {
  const figures: IndexFigures[] = [];
  for (const count of FORM_COUNTS) {
    const { indexText, buildMs } = setting.glossary(count);
    const { loads, memory } = await browser.on(setting.url(4_000), async (page) => {
      const load = (times: number) =>
        page.evaluate((...args) => globalThis.huizhuBench.load(...args), indexText, times);
      const before = await memoryOf(page);
      const loads = await load(1);
      const memory = (await memoryOf(page)) - before;
      return { loads: [...loads, ...(await load(ROUNDS))], memory };
    });
    const [firstLoadMs = Number.NaN, ...others] = loads;
    const bytes = Buffer.byteLength(indexText);
    const gzip = gzipSync(indexText, { level: 9 }).length;
    figures.push({ forms: count, bytes, gzip, buildMs, firstLoadMs, loadMs: median(others), memory });
  }
  return figures;
}
