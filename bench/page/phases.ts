import type { TermIndex } from '../../annotator/index.ts';
import { findCandidates, runsOver } from '../../annotator/match.ts';
import { annotate } from '../../annotator/resolve.ts';
import { joinLines } from '../../page/lines.ts';
import { runsOf } from '../../page/runs.ts';
import type { ScanFigures } from '../figures.ts';
import { median } from '../statistics.ts';
import { plainScan } from './scan.ts';
import { frame, type RaceOptions, race, timed } from './timing.ts';

const options = { shallow: false, onShadow: () => undefined };
const ABOUT_XUHUI = { aboutXuhui: true };

/** The floor of a scan: walk the text nodes and read every unit of them. */
export function readEveryUnit(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let i = 0; i < data.length; i++) sum = (sum + data.charCodeAt(i)) | 0;
  }
  return sum;
}

function countTextNodes(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}

/** Scan and floor in turn on this page, then the parts of a scan by themselves. `all` reads beyond the scout's caps. */
export async function scanFigures(
  index: TermIndex,
  { rounds, leastMs }: RaceOptions,
  all: boolean,
): Promise<Omit<ScanFigures, 'units' | 'paragraphs'>> {
  const scans: Omit<Awaited<ReturnType<typeof plainScan>>, 'store' | 'end'>[] = [];
  const floors: number[] = [];
  const WARM_UP = 3;
  for (let round = -WARM_UP; round < rounds; round++) {
    const floor = timed(readEveryUnit).ms;
    const { end, store: _, ...scan } = await plainScan(index, all);
    end();
    await frame();
    if (round < 0) continue;
    floors.push(floor);
    scans.push(scan);
  }
  const read = () =>
    joinLines(runsOf(document.documentElement, options), (before, after) => runsOver(index, before, after));
  const runs = [...read()].filter((run) => run !== undefined);
  const [walk, match, annotated] = race(
    [
      {
        name: 'walk',
        run: () => {
          let units = 0;
          for (const run of read()) units += run?.text.length ?? 0;
          return units;
        },
      },
      { name: 'match', run: () => runs.reduce((sum, { text }) => sum + findCandidates(index, text).length, 0) },
      {
        name: 'annotate',
        run: () => runs.reduce((sum, { text }) => sum + annotate(index, text, ABOUT_XUHUI).length, 0),
      },
    ],
    { rounds, leastMs },
  );
  if (!walk || !match || !annotated) throw new Error('a race without laps');
  const scan = median(scans.map(({ work }) => work));
  const floor = median(floors);
  const resolve = Math.max(0, annotated.ms - match.ms);
  return {
    textNodes: countTextNodes(),
    marks: scans.at(-1)?.marks ?? 0,
    floor,
    scan,
    wall: median(scans.map(({ wall }) => wall)),
    longestSlice: median(scans.map(({ longestSlice }) => longestSlice)),
    worstSlice: Math.max(...scans.map(({ longestSlice }) => longestSlice)),
    walk: walk.ms,
    match: match.ms,
    resolve,
    mark: Math.max(0, scan - walk.ms - match.ms - resolve),
    timesFloor: scan / floor,
  };
}
