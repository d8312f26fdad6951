import type { TermIndex } from '../../annotator/index.ts';
import { MarkStore } from '../../page/marks.ts';
import { Painter } from '../../page/painter.ts';
import { Scanner } from '../../page/scanner.ts';
import type { Scan } from '../figures.ts';

/** Not in TypeScript's library yet; both browsers have it. */
const { scheduler } = globalThis as unknown as { scheduler: { yield(): Promise<void> } };

/** Hears when the scout gives the page its turn and when it goes on: what lies between is a slice. */
export class SliceClock {
  readonly slices: number[] = [];
  #resumed = performance.now();
  readonly #began = this.#resumed;
  readonly #yield = scheduler.yield;

  constructor() {
    scheduler.yield = async () => {
      this.#end();
      await this.#yield.call(scheduler);
      this.#resumed = performance.now();
    };
  }

  #end(): void {
    this.slices.push(performance.now() - this.#resumed);
  }

  stop(marks: number): Scan {
    this.#end();
    scheduler.yield = this.#yield;
    return {
      work: this.slices.reduce((sum, slice) => sum + slice, 0),
      wall: performance.now() - this.#began,
      longestSlice: Math.max(...this.slices),
      slices: this.slices.length,
      marks,
    };
  }
}

/** One scan by the scanner alone, without the scout's report; Up to the scout's caps, or beyond them. */
export async function plainScan(
  index: TermIndex,
  all = false,
): Promise<Scan & { readonly store: MarkStore; end(): void }> {
  const idle = Promise.withResolvers<void>();
  const abort = new AbortController();
  const store = new MarkStore();
  const painter = new Painter('dotted');
  const scanner = new Scanner({
    index,
    store,
    painter,
    signal: abort.signal,
    onShadow: () => undefined,
    onMarks: () => undefined,
    onAbout: () => undefined,
    onIdle: () => idle.resolve(),
  });
  const clock = new SliceClock();
  scanner.begin(all);
  scanner.read({ root: document.documentElement, shallow: false });
  await idle.promise;
  const end = () => {
    abort.abort();
    painter.clear();
  };
  return { ...clock.stop(store.size), store, end };
}
