import type { TermIndex } from '../annotator/index.ts';
import { runsOver } from '../annotator/match.ts';
import type { Match } from '../annotator/resolve.ts';
import { isJapaneseOrKorean, speaksOfXuhui } from '../annotator/telling.ts';
import { annotateRun } from './annotate-run.ts';
import { consequences } from './consequences.ts';
import { blockAround, seenEdge, splitRun } from './flow.ts';
import type { Backgrounds } from './ground.ts';
import {
  FIRST_SLICE_MS,
  LANGUAGE_SAMPLE,
  LINE_PX,
  MARKS_PER_NODE,
  MARKS_PER_PAGE,
  MS_BACK,
  MS_PER_PAGE,
  SLICE_MS,
  STEP_MS,
  UNITS_PER_PAGE,
} from './limits.ts';
import { joinLines } from './lines.ts';
import { isSame, markOf } from './mark-of.ts';
import type { MarkStore, StoredMark } from './marks.ts';
import type { Painter } from './painter.ts';
import { enclosing, isHere, type Place, type Run, runsOf } from './runs.ts';

export interface ScannerOptions {
  readonly index: TermIndex;
  readonly store: MarkStore;
  readonly painter: Painter;
  readonly signal: AbortSignal;
  onShadow(root: ShadowRoot): void;
  /** After a slice in which marks came or went. */
  onMarks(): void;
  /** When the page turns out to be about Xuhui. */
  onAbout(): void;
  /** When there is nothing left to read. */
  onIdle(): void;
}

/** Reads what it is given, in slices of a few milliseconds, and keeps the marks. */
export class Scanner {
  readonly #options: ScannerOptions;
  /** What is to be read, and how far that has come. */
  #queue: Place[] = [];
  #next = 0;
  /** Blocks that the reader looks at, and that are to be read before all else. */
  readonly #inView = new Set<Element>();
  /** Changes of the page that have not been looked at. */
  #changes: MutationRecord[] = [];
  #slices = 0;
  /** Work done, in ms, less what has been given back since; and when the last slice ended. */
  #msSpent = 0;
  #lastSlice = 0;
  /** Blocks that hold a form which counts only on a page about Xuhui, while it is not known to be one. */
  readonly #awaitingPage = new Set<Element>();
  aboutXuhui: boolean;
  #working = false;
  #changed = false;
  readonly #backgrounds: Backgrounds = new Map();
  /** True until the page has been read once: what is read again does not count for the caps. */
  #isFirst = true;
  /** Changes in a row that brought no mark. */
  fruitless = 0;
  /** UTF-16 units and blocks read so far, and what was left unread for the caps. */
  unitsRead = 0;
  /** 1, or without an end once the reader has asked for the whole page. */
  #capTimes = 1;
  blocksRead = 0;
  blocksLeft = 0;

  constructor(options: ScannerOptions) {
    this.#options = options;
    this.aboutXuhui = /(^|\.)xuhui/.test(location.hostname) || speaksOfXuhui(document.title);
  }

  /** Reads a place, after what is already waiting. Marks in it are made anew. */
  read(place: Place): void {
    this.#queue.push(place);
    if (!this.#working) void this.#work();
  }

  /** Follows changes of the page, before all else: marks that hold no more are forgotten, what is new is read. */
  follow(records: readonly MutationRecord[]): void {
    this.#changes = this.#changes.concat(records);
    if (!this.#working) void this.#work();
  }

  async #work(): Promise<void> {
    const { signal, onMarks, onIdle } = this.#options;
    this.#working = true;
    const steps = this.#steps();
    for (let done = false; !done && !signal.aborted; ) {
      // A step takes well under a millisecond; the last one of a slice must fit in too. The first ones run code that the
      // engine has not compiled yet, which takes several times as long.
      const from = performance.now();
      const until = from + Math.min(SLICE_MS - STEP_MS, FIRST_SLICE_MS * ++this.#slices);
      let now = from;
      do {
        done = steps.next().done === true;
        now = performance.now();
      } while (!done && now < until);
      this.#msSpent = Math.max(0, this.#msSpent - (from - this.#lastSlice) * MS_BACK) + now - from;
      this.#lastSlice = now;
      if (this.#changed) {
        this.#changed = false;
        onMarks();
      }
      if (!done) await scheduler.yield();
    }
    this.#working = false;
    this.#backgrounds.clear();
    if (!signal.aborted) onIdle();
  }

  /** Reads what stands in the view before all that still waits. Costs no layout if called after one. */
  readInView(): void {
    if (!this.#working) return;
    for (let y = 0; y < Math.min(innerHeight, screen.height); y += LINE_PX) {
      const seen = document.elementFromPoint(innerWidth / 2, y);
      const block = seen && enclosing(seen);
      if (block) this.#inView.add(block);
    }
  }

  /** The work, as a generator of small steps. */
  *#steps(): Generator<undefined> {
    for (;;) {
      yield* this.#readFirst();
      const place = this.#queue[this.#next++];
      if (!place) break;
      if (isHere(place.root)) yield* this.#readPlace(place);
    }
    this.#queue = [];
    this.#next = 0;
    this.#isFirst = false;
  }

  *#readPlace({ root, shallow }: Place): Generator<undefined> {
    const { index, onShadow } = this.#options;
    for (const run of joinLines(runsOf(root, { shallow, onShadow }), (before, after) =>
      runsOver(index, before, after),
    )) {
      if (run) {
        if (this.#isOver()) this.blocksLeft += Number(this.#isFirst || this.blocksLeft === 0);
        else yield* this.#readRun(run);
      }
      yield;
      yield* this.#readFirst();
    }
  }

  /** What does not wait until its turn. */
  *#readFirst(): Generator<undefined> {
    for (const root of this.#inView) {
      this.#inView.delete(root);
      yield* this.#readPlace({ root, shallow: true });
    }
    if (this.#changes.length === 0) return;
    const records = this.#changes;
    this.#changes = [];
    this.fruitless++;
    let all = false;
    for (const found of consequences(records)) {
      if (!found) yield;
      else if (!('root' in found)) this.#forget(found);
      else {
        // The whole page waits to be read anew no more than once.
        all ||= found.root === document.documentElement;
        if (!all || this.#queue.at(-1)?.root !== found.root) this.#queue.push(found);
      }
    }
    for (const node of this.#options.store.nodes()) {
      if (all || !isHere(node)) this.#forget(node);
      yield;
    }
    for (const block of this.#awaitingPage) if (!isHere(block)) this.#awaitingPage.delete(block);
  }

  *#readRun(run: Run): Generator<undefined> {
    const before = run.nodes.flatMap((node) => this.#options.store.marksIn(node));
    for (const node of run.nodes) this.#forget(node, run.nodes);
    if (this.#isFirst) {
      this.blocksRead++;
      this.unitsRead += run.text.length;
    }
    if (!this.aboutXuhui && speaksOfXuhui(run.text)) {
      this.aboutXuhui = true;
      this.#options.onAbout();
      for (const root of this.#awaitingPage) this.#queue.push({ root, shallow: false });
      this.#awaitingPage.clear();
    }
    const { matches, awaitsPage } = yield* annotateRun(this.#options.index, run, this.aboutXuhui);
    const around = awaitsPage && blockAround(run.nodes[0] as Text, run.nodes.at(-1) as Text);
    if (around) this.#awaitingPage.add(around);
    if (matches.length === 0) return;
    if (isJapaneseOrKorean(run.text.slice(0, LANGUAGE_SAMPLE))) return;
    for (const match of matches) {
      const edge = seenEdge(run, match);
      if (edge < 0) continue;
      for (const half of splitRun(run, edge)) yield* this.#readRun(half);
      return;
    }
    for (const [i, match] of matches.entries()) {
      this.#mark(run, match, before);
      if (i % MARKS_PER_NODE === 0) yield;
    }
  }

  #isFull(): boolean {
    return this.#options.store.size >= MARKS_PER_PAGE * this.#capTimes;
  }

  #isOver(): boolean {
    const spent = Math.max(this.unitsRead / UNITS_PER_PAGE, this.#msSpent / MS_PER_PAGE);
    return spent > this.#capTimes || this.#isFull();
  }

  /** `before`: the marks of the run when it was read last; one that stays as it was stays the same object, and its card open. */
  #mark(run: Run, match: Match, before: readonly StoredMark[]): void {
    const { store, painter } = this.#options;
    if (this.#isFull()) return;
    const made = markOf(run, match, this.#backgrounds);
    const mark = before.find((other) => isSame(other, made)) ?? made;
    if (store.marksIn(mark.pieces[0]?.node as Text).length >= MARKS_PER_NODE) return;
    store.add(mark);
    painter.add(mark);
    this.fruitless = 0;
    this.#changed = true;
  }

  /** Takes the marks of a text node away: its text has changed, or is about to be read again along with other nodes. */
  #forget(node: Text, along: readonly Text[] = []): void {
    for (const mark of this.#options.store.forget(node)) {
      this.#options.painter.remove(mark);
      this.#changed = true;
      // A word over two lines or boxes is found again only where both are read.
      const parted = mark.pieces.find((piece) => piece.node !== node && !along.includes(piece.node));
      const root = parted && blockAround(node, parted.node);
      if (root) this.#queue.push({ root, shallow: false });
    }
  }

  /** The reader asked for the whole page: counts begin anew, without an end. */
  liftCaps(): void {
    this.#capTimes = Number.POSITIVE_INFINITY;
    this.#isFirst = true;
    this.unitsRead = this.blocksRead = this.blocksLeft = 0;
  }
}
