import type { TermIndex } from '../../annotator/index.ts';
import { Scout } from '../../entrypoints/scout.content/scout.ts';
import { MarkStore } from '../../page/marks.ts';
import { Painter } from '../../page/painter.ts';
import { Scanner } from '../../page/scanner.ts';
import type { NativeApi } from '../../platform/native.ts';
import type { Scan } from '../figures.ts';

/** Not in TypeScript's library yet; both browsers have it. */
const { scheduler } = globalThis as unknown as { scheduler: { yield(): Promise<void> } };

/** Hears when the scout gives the page its turn and when it goes on: what lies between is a slice. */
class SliceClock {
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

/** The extension's side, as far as a scout asks it anything. */
function standIn(onCount: (terms: number) => void): NativeApi {
  const none = { addListener: () => undefined, removeListener: () => undefined };
  return {
    runtime: {
      id: 'bench',
      getURL: (path: string) => path,
      onMessage: none,
      sendMessage: async (message: unknown) => {
        const { huizhu, params } = message as { huizhu: string; params: { terms: number } };
        if (huizhu === 'badge/count' && params.terms > 0) onCount(params.terms);
        return { ok: true };
      },
    },
    storage: { local: { get: async () => ({}), set: async () => undefined }, onChanged: none },
  } as unknown as NativeApi;
}

/**
 * One scan of the document by the scout itself, from its start to the moment when it tells the badge what it has found.
 * The page needs at least one term. `keep` leaves the marks where they are.
 */
export async function scoutScan(index: TermIndex, keep = false): Promise<Scan & { readonly scout: Scout }> {
  const told = Promise.withResolvers<void>();
  const clock = new SliceClock();
  let scan: Scan | undefined;
  const scout = new Scout(
    index,
    standIn((terms) => {
      scan ??= clock.stop(terms);
      told.resolve();
    }),
    { isOn: true, style: 'dotted', density: 'all', levels: 'all', hidden: new Set() },
  );
  scout.start();
  await told.promise;
  if (!scan) throw new Error('a scan without an end');
  const marks = scout.store.size;
  if (!keep) scout.stop();
  return { ...scan, marks, scout };
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
  scanner.start(all);
  await idle.promise;
  const end = () => {
    abort.abort();
    painter.clear();
  };
  return { ...clock.stop(store.size), store, end };
}
