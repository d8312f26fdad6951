import type { BenchBrowser } from './browser.ts';
import type { GrowthFigure, MatchTable } from './figures.ts';
import { CONTRACT_UNITS, FORM_COUNTS, LEAST_MS, MOST_MS, ROUNDS } from './plan.ts';
import type { Setting } from './setting.ts';

/** Match alone: ours and the peers at every size of the glossary, on the contract's page. */
export async function measureMatch(
  browser: BenchBrowser,
  setting: Setting,
  say: (text: string) => void,
): Promise<MatchTable[]> {
  const counts = [...FORM_COUNTS, setting.forms.length].sort((a, b) => a - b);
  const tables: MatchTable[] = [];
  for (const count of counts) {
    say(`match: ${count} forms`);
    const { forms, indexText } = setting.glossary(count);
    const options = { forms, indexText, rounds: ROUNDS, leastMs: LEAST_MS, mostMs: MOST_MS };
    // A page of its own for each size: what the engine learnt from one does not help or hinder the next.
    const contestants = await browser.on(setting.url(CONTRACT_UNITS), (page) =>
      page.evaluate((options) => globalThis.huizhuBench.match(options), options),
    );
    const own = setting.forms.length;
    tables.push({ forms: count, kind: count === own ? 'own' : count < own ? 'sample' : 'synthetic', contestants });
  }
  return tables;
}

/** Ours with glossaries of every size, in one race on the contract's page. */
export async function measureGrowth(browser: BenchBrowser, setting: Setting): Promise<GrowthFigure[]> {
  const indexTexts = FORM_COUNTS.map((count) => setting.glossary(count).indexText);
  const options = { rounds: ROUNDS, leastMs: LEAST_MS };
  const laps = await browser.on(setting.url(CONTRACT_UNITS), (page) =>
    page.evaluate((...args) => globalThis.huizhuBench.growth(...args), indexTexts, options),
  );
  return FORM_COUNTS.map((forms, i) => ({ forms, ms: laps[i]?.ms ?? Number.NaN, found: laps[i]?.found ?? 0 }));
}
