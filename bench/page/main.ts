// What the bench's pages offer to the driver, as one global.
import { TermIndex } from '../../annotator/index.ts';
import type { FirstScan, HitFigures, Lap, MatchFigure, Scan, ScanFigures, WrapFigures } from '../figures.ts';
import { type HitOptions, hitFigures } from './hit.ts';
import { growthLaps, type MatchOptions, matchTable } from './match.ts';
import { readEveryUnit, scanFigures } from './phases.ts';
import { plainScan, scoutScan } from './scan.ts';
import { frame, type RaceOptions, timed } from './timing.ts';
import { type WrapOptions, wrapFigures } from './wrap.ts';

export interface BenchPage {
  match(options: MatchOptions): MatchFigure[];
  growth(indexTexts: readonly string[], options: RaceOptions): Lap[];
  scan(indexText: string, options: RaceOptions, all: boolean): Promise<Omit<ScanFigures, 'units' | 'paragraphs'>>;
  /** The first scan on this page: nothing has run before. */
  first(indexText: string): Promise<FirstScan>;
  /** Repeated scans by the whole scout, its report to the badge included. */
  scout(indexText: string, rounds: number): Promise<Scan[]>;
  wrap(options: WrapOptions): Promise<Omit<WrapFigures, 'units'>>;
  hit(indexText: string, options: HitOptions): Promise<HitFigures>;
  /** Loads an index; the first and then the median-like best of others. Keeps the last one alive. */
  load(indexText: string, times: number): number[];
  /** Scans and keeps the marks alive; returns the DOM changes that an observer saw meanwhile. */
  keep(indexText: string): Promise<number>;
  /** The text of the page as one string, a line a paragraph. */
  text(): string;
}

let kept: unknown;

const bench: BenchPage = {
  match: (options) => matchTable(bench.text(), options),
  growth: (indexTexts, options) => growthLaps(bench.text(), indexTexts, options),
  scan: (indexText, options, all) => scanFigures(new TermIndex(indexText), options, all),
  first: async (indexText) => {
    await frame();
    const { ms: indexBuild, value: index } = timed(() => new TermIndex(indexText));
    const { work, wall, longestSlice } = await scoutScan(index);
    const floor = timed(readEveryUnit).ms;
    return { indexBuild, floor, scan: work, wall, longestSlice };
  },
  scout: async (indexText, rounds) => {
    const index = new TermIndex(indexText);
    const scans: Scan[] = [];
    for (let round = 0; round < rounds; round++) {
      const { scout: _, ...scan } = await scoutScan(index);
      scans.push(scan);
      await frame();
    }
    return scans;
  },
  wrap: wrapFigures,
  hit: (indexText, options) => hitFigures(new TermIndex(indexText), options),
  load: (indexText, times) =>
    Array.from({ length: times }, () => {
      const { ms, value } = timed(() => new TermIndex(indexText));
      kept = value;
      return ms;
    }),
  keep: async (indexText) => {
    kept = new TermIndex(indexText);
    let changes = 0;
    const observer = new MutationObserver((records) => {
      changes += records.length;
    });
    observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    kept = [kept, await plainScan(kept as TermIndex)];
    changes += observer.takeRecords().length;
    observer.disconnect();
    return changes;
  },
  text: () => [...document.querySelectorAll('h2, p')].map((block) => block.textContent ?? '').join('\n'),
};

declare global {
  var huizhuBench: BenchPage;
}
globalThis.huizhuBench = bench;
