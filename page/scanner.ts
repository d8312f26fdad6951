import type { TermIndex } from '../annotator/index.ts';
import type { Match } from '../annotator/resolve.ts';
import { annotateRun, seenEdge, splitRun } from './annotate-run.ts';
import { type Backgrounds, groundOf } from './ground.ts';
import { MARKS_PER_NODE, MARKS_PER_PAGE, SLICE_MS, STEP_MS, UNITS_PER_PAGE } from './limits.ts';
import type { MarkStore, Piece, StoredMark } from './marks.ts';
import type { Painter } from './painter.ts';
import { joinHardWrapped, nodeAt, type Run, runsOf } from './runs.ts';

const XUHUI = /徐[汇匯滙]/;
/** Japanese and Korean pages share characters with Chinese ones, but not terms. */
const KANA_OR_HANGUL = /[\u3041-\u3096\u30a1-\u30fa\uac00-\ud7a3]/g;

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

/** A place to read: everything below a node, or only an element's own text. */
export interface Place {
  readonly root: Node;
  readonly shallow: boolean;
}

/** Reads what it is given, in slices of a few milliseconds, and keeps the marks. */
export class Scanner {
  readonly #options: ScannerOptions;
  #queue: Place[] = [];
  /** Runs that hold a form which counts only on a page about Xuhui, while it is not known to be one. */
  #awaitingPage = new Set<Run>();
  aboutXuhui: boolean;
  #working = false;
  #changed = false;
  readonly #backgrounds: Backgrounds = new Map();
  /** UTF-16 units and blocks read so far, and what was left unread for the caps. */
  unitsRead = 0;
  #unitCap = UNITS_PER_PAGE;
  #markCap = MARKS_PER_PAGE;
  blocksRead = 0;
  blocksLeft = 0;

  constructor(options: ScannerOptions) {
    this.#options = options;
    this.aboutXuhui = /(^|\.)xuhui/.test(location.hostname) || XUHUI.test(document.title);
  }

  /** Reads a place, after what is already waiting. Marks in it are made anew. */
  read(...places: readonly Place[]): void {
    this.#queue.push(...places);
    if (!this.#working) void this.#work();
  }

  async #work(): Promise<void> {
    const { signal, onMarks, onIdle } = this.#options;
    this.#working = true;
    const steps = this.#steps();
    for (let done = false; !done && !signal.aborted; ) {
      // A step takes well under a millisecond; the last one of a slice must fit in too.
      const until = performance.now() + SLICE_MS - STEP_MS;
      do done = steps.next().done === true;
      while (!done && performance.now() < until);
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

  /** The work, as a generator of small steps. */
  *#steps(): Generator<undefined> {
    for (let place = this.#queue.shift(); place; place = this.#queue.shift()) {
      if (!place.root.isConnected) continue;
      const runs = runsOf(place.root, { shallow: place.shallow, onShadow: this.#options.onShadow });
      for (const run of joinHardWrapped(runs)) {
        if (!run) yield;
        else if (this.unitsRead > this.#unitCap || this.#options.store.size >= this.#markCap) {
          this.blocksLeft++;
          yield;
        } else yield* this.#readRun(run);
      }
    }
  }

  *#readRun(run: Run): Generator<undefined> {
    for (const node of run.nodes) this.#forget(node);
    this.blocksRead++;
    this.unitsRead += run.text.length;
    if (!this.aboutXuhui && XUHUI.test(run.text)) {
      this.aboutXuhui = true;
      this.#options.onAbout();
      const waiting = this.#awaitingPage;
      this.#awaitingPage = new Set();
      for (const earlier of waiting) if (earlier.block.isConnected) yield* this.#readRun(earlier);
    }
    const { matches, awaitsPage } = yield* annotateRun(this.#options.index, run, { aboutXuhui: this.aboutXuhui });
    if (matches.length > 0 && isJapaneseOrKorean(run.text)) return;
    const edge = matches.reduce((found, match) => (found < 0 ? seenEdge(run, match) : found), -1);
    if (edge >= 0) {
      for (const half of splitRun(run, edge)) yield* this.#readRun(half);
      return;
    }
    if (awaitsPage) this.#awaitingPage.add(run);
    for (const match of matches) this.#mark(run, match);
  }

  #mark(run: Run, match: Match): void {
    const { store, painter } = this.#options;
    if (store.size >= this.#markCap) return;
    const pieces = piecesOf(run, match);
    const [first] = pieces;
    if (!first || store.marksIn(first.node).length >= MARKS_PER_NODE) return;
    const parent = first.node.parentElement ?? run.block;
    const ranges = pieces.map(
      ({ node, start, end }) =>
        new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
    );
    const mark: StoredMark = {
      entry: match.entry,
      also: match.also,
      pieces,
      block: run.block,
      ground: groundOf(parent, this.#backgrounds),
      ranges,
    };
    store.add(mark);
    painter.add(mark);
    this.#changed = true;
  }

  /** Takes the marks of a text node away: its text has changed or is about to be read again. */
  #forget(node: Text): void {
    for (const mark of this.#options.store.forget(node)) {
      this.#options.painter.remove(mark);
      this.#changed = true;
    }
  }

  /** The reader asked for the whole page: counts begin anew, without an end. */
  liftCaps(): void {
    this.#unitCap = Number.POSITIVE_INFINITY;
    this.#markCap = Number.POSITIVE_INFINITY;
    this.unitsRead = this.blocksRead = this.blocksLeft = 0;
  }

  /** Takes the marks of text nodes away that have changed, and of all that have left the document. */
  forgetChanged(changed: Iterable<Text>): void {
    for (const node of [...changed, ...this.#options.store.detachedNodes()]) this.#forget(node);
    for (const run of this.#awaitingPage) if (!run.block.isConnected) this.#awaitingPage.delete(run);
    if (this.#changed && !this.#working) {
      this.#changed = false;
      this.#options.onMarks();
    }
  }
}

/** True if enough of a text is kana or hangul to say that it is not Chinese (a quoted name is not enough). */
function isJapaneseOrKorean(text: string): boolean {
  return (text.match(KANA_OR_HANGUL)?.length ?? 0) * 8 > text.length;
}

function piecesOf(run: Run, { start, end }: Match): Piece[] {
  const pieces: Piece[] = [];
  for (let at = nodeAt(run, start); at < run.nodes.length; at++) {
    const node = run.nodes[at] as Text;
    const base = run.starts[at] as number;
    if (base >= end) break;
    const from = Math.max(0, start - base);
    const to = Math.min(node.data.length, end - base);
    if (from < to) pieces.push({ node, start: from, end: to });
  }
  return pieces;
}
