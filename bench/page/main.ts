// What the bench's pages offer to the driver, as one global.
import { TermIndex } from '../../annotator/index.ts';
import type { FirstScan, HitFigures, Lap, MatchFigure, Scan, ScanFigures, WrapFigures } from '../figures.ts';
import { type HitOptions, hitFigures } from './hit.ts';
import { growthLaps, type MatchOptions, matchTable } from './match.ts';
import { readEveryUnit, scanFigures } from './phases.ts';
import { type QuietScan, quietScan } from './quiet.ts';
import { plainScan } from './scan.ts';
import { changedScan, scoutScan } from './scout-scan.ts';
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
  /** Passes of the whole scout after the page has changed a lot at once. */
  changed(indexText: string, rounds: number): Promise<Scan[]>;
  /** A scan and a pass after changes on a page that is dirty before every slice, and the DOM changes seen meanwhile. */
  quiet(indexText: string, careless: boolean): Promise<QuietScan>;
  /** Scans and keeps index and marks alive. */
  keep(indexText: string): Promise<void>;
  /** The text of the page as one string, a line a paragraph. */
  text(): string;
}

/** What is to stay in memory. */
const kept: unknown[] = [];

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
      kept[0] = value;
      return ms;
    }),
  changed: async (indexText, rounds) => {
    const index = new TermIndex(indexText);
    const scans: Scan[] = [];
    for (let round = 0; round < rounds; round++) scans.push(await changedScan(index));
    return scans;
  },
  quiet: (indexText, careless) => quietScan(new TermIndex(indexText), careless),
  keep: async (indexText) => {
    const index = new TermIndex(indexText);
    kept[0] = [index, await plainScan(index)];
  },
  text: () => [...document.querySelectorAll('h2, p')].map((block) => block.textContent ?? '').join('\n'),
};

declare global {
  var huizhuBench: BenchPage;
}
globalThis.huizhuBench = bench;
