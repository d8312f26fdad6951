import { plainSurface } from '../annotator/plain-surface.ts';
import { scriptOf } from '../annotator/script.ts';
import type { Level, Script } from '../glossary/schema.ts';
import { hitTest, lineRects } from './hit.ts';
import type { StoredMark } from './marks.ts';
import { paintOpen } from './open-mark.ts';
import { sampleOf } from './sample.ts';
import type { Mark, Marks, SharedScout } from './scout-api.ts';
import { seenMarks } from './seen.ts';

/** How much of a block is looked at to tell its script, in UTF-16 units. */
const BLOCK_SAMPLE = 400;
/** How much of a page, likewise. */
const PAGE_SAMPLE = 4000;
/** How much of a block or list is searched for why a term is marked in it: more than any that is written as one. */
const REASON_SAMPLE = 100_000;

/** The scout's marks as the card sees them: one lasting object a mark, made when it is first asked for. */
export class MarkViews implements Marks {
  readonly #scout: SharedScout;
  readonly #views = new WeakMap<StoredMark, Mark>();
  readonly #stored = new WeakMap<Mark, StoredMark>();

  /** What the index's numbers of levels stand for. */
  readonly #levels: readonly Level[];

  constructor(scout: SharedScout, levels: readonly Level[]) {
    this.#scout = scout;
    this.#levels = levels;
  }

  get version(): string {
    return this.#scout.index.version;
  }

  get signal(): AbortSignal {
    return this.#scout.signal;
  }

  isCurrent(): boolean {
    return this.#scout.isCurrent();
  }

  get arePicked(): boolean {
    return this.#scout.choice.density !== 'all';
  }

  stop(): void {
    this.#scout.stop();
  }

  onChange(callback: () => void, signal: AbortSignal): void {
    this.#scout.onChange(callback, signal);
  }

  hitTest(x: number, y: number): Mark | undefined {
    const hit = hitTest(this.#scout.store, x, y, [...this.#scout.shadows]);
    return hit && this.#scout.painted.has(hit) ? this.#view(hit) : undefined;
  }

  setOpen(mark: Mark | undefined): void {
    paintOpen(mark && this.#stored.get(mark));
  }

  find(entry: number, occurrence: number): Mark | undefined {
    return this.#view(this.#visible().filter((mark) => mark.entry === entry)[occurrence]);
  }

  step(from: Mark | undefined, by: 1 | -1): Mark | undefined {
    const marks = this.#visible();
    const stored = from && this.#stored.get(from);
    let at = stored ? marks.indexOf(stored) : -1;
    if (at < 0) at = this.#gap(marks, stored) - (by > 0 ? 1 : 0);
    return this.#view(marks[(at + by + marks.length) % marks.length]);
  }

  /** How many of the visible marks stand before one that is not visible; without one, before what is in view. */
  #gap(visible: readonly StoredMark[], from: StoredMark | undefined): number {
    const all = this.#scout.store.ordered();
    const place = from ? all.indexOf(from) : -1;
    const before = new Set(all.slice(0, Math.max(0, place)));
    const isAfter = (mark: StoredMark) => (place < 0 ? (lineRects(mark)[0]?.top ?? -1) >= 0 : !before.has(mark));
    const gap = visible.findIndex(isAfter);
    return gap < 0 ? visible.length : gap;
  }

  terms(): { readonly entry: number; readonly count: number }[] {
    const counts = new Map<number, number>();
    for (const { entry } of this.#visible()) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    return [...counts].map(([entry, count]) => ({ entry, count }));
  }

  #visible(): StoredMark[] {
    const isSeen = seenMarks();
    return this.#scout.store.ordered().filter((mark) => isSeen(mark) && this.#scout.painted.has(mark));
  }

  pageScript(): Script {
    if (/^zh\b.*(hant|tw|hk|mo)/i.test(document.documentElement.lang)) return 'hant';
    return scriptOf(sampleOf(document.body ?? document, PAGE_SAMPLE), this.#scout.index.variants) ?? 'hans';
  }

  #view(stored: StoredMark | undefined): Mark | undefined {
    if (!stored) return undefined;
    const known = this.#views.get(stored);
    if (known) return known;
    const { store, index } = this.#scout;
    const surface = plainSurface(
      stored.pieces.map(({ node, start, end }) => node.substringData(start, end - start)).join(''),
    );
    const sample = surface + sampleOf(stored.block, BLOCK_SAMPLE);
    const mark: Mark = {
      entry: stored.entry,
      also: stored.also,
      level: this.#levels[index.levels[stored.entry] as number] ?? 'xuhui',
      surface,
      script: scriptOf(sample, index.variants) ?? this.pageScript(),
      onDark: stored.ground === 'paper',
      block: stored.block,
      reason: (entry, how) =>
        how(index, surface, entry, sampleOf(stored.block.closest('ul, ol') ?? stored.block, REASON_SAMPLE)),
      rects: () => lineRects(stored),
      alive: () => store.has(stored),
    };
    this.#views.set(stored, mark);
    this.#stored.set(mark, stored);
    return mark;
  }
}
