import type { TermIndex } from '../../annotator/index.ts';
import { hitTest } from '../../page/hit.ts';
import type { HitFigures } from '../figures.ts';
import { Random } from '../random.ts';
import { median, quantile } from '../statistics.ts';
import { plainScan } from './scan.ts';
import { frame } from './timing.ts';

export interface HitOptions {
  /** Places of the page that are scrolled to, and points of the viewport that are asked about at each. */
  readonly places: number;
  readonly points: number;
  readonly seed: number;
}

/** One point is asked about so many times in a row where the clock is coarse, and the time shared out. */
const TIMES = 10;

/** Hit tests at random points of the view, all over the page with all its marks set: half of them on a term. */
export async function hitFigures(index: TermIndex, { places, points, seed }: HitOptions): Promise<HitFigures> {
  const { store, end } = await plainScan(index);
  const random = new Random(seed);
  const times: number[] = [];
  let onTerm = 0;
  for (let place = 0; place < places; place++) {
    scrollTo(0, Math.round(((document.documentElement.scrollHeight - innerHeight) * place) / Math.max(1, places - 1)));
    await frame();
    const inView = store.ordered().flatMap(({ pieces: [piece] }) => {
      const range = new Range();
      if (!piece) return [];
      range.setStart(piece.node, piece.start);
      range.setEnd(piece.node, piece.end);
      const box = range.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight ? [box] : [];
    });
    for (let point = 0; point < points; point++) {
      const box = point % 2 && inView.length ? random.pick(inView) : undefined;
      const x = box ? box.left + random.below(Math.max(1, box.width)) : random.below(innerWidth);
      const y = box ? box.top + box.height / 2 : random.below(innerHeight);
      const from = performance.now();
      let hit = false;
      for (let time = 0; time < TIMES; time++) hit = hitTest(store, x, y, []) !== undefined;
      times.push((performance.now() - from) / TIMES);
      if (hit) onTerm++;
    }
  }
  end();
  return {
    points: times.length,
    onTerm,
    median: median(times),
    p95: quantile(times, 0.95),
    worst: Math.max(...times),
  };
}
