import type { TermIndex } from '../annotator/index.ts';
import { runsOver } from '../annotator/match.ts';
import type { Match } from '../annotator/resolve.ts';
import { isJapaneseOrKorean, speaksOfXuhui } from '../annotator/telling.ts';
import { annotateRun, listAround } from './annotate-run.ts';
import { consequences } from './consequences.ts';
import { isHere } from './elements.ts';
import { aroundRun, blockAround, seenEdge, splitRun } from './flow.ts';
import type { Backgrounds } from './ground.ts';
import { blocksInView } from './in-view.ts';
import { FIRST_SLICE_MS, LANGUAGE_SAMPLE, MARKS_PER_NODE, MARKS_PER_STEP, SLICE_MS, STEP_MS } from './limits.ts';
import { joinLines } from './lines.ts';
import { isSame, markOf } from './mark-of.ts';
import type { MarkStore, StoredMark } from './marks.ts';
import type { Painter } from './painter.ts';
import { Progress } from './progress.ts';
import type { Run } from './run.ts';
import { type Place, runsOf } from './runs.ts';

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

/** Text in editors that draw it themselves: CodeMirror 5, Monaco. */
const NOT_READ = '.CodeMirror *,.monaco-editor *';

/** Reads what it is given, in slices of a few milliseconds, and keeps the marks. */
export class Scanner {
  readonly #options: ScannerOptions;
  readonly progress = new Progress();
  #queue: Place[] = [];
  #next = 0;
  /** Blocks that the reader looks at, and that are to be read before all else. */
  readonly #inView = new Set<Element>();
  /** Changes of the page that were not looked at. */
  #changes: MutationRecord[] = [];
  #slices = 0;
  /** Blocks that hold a form whose context may still change: what the page is about, or the items beside in a list. */
  readonly #awaiting = new Set<Node>();
  aboutXuhui = false;
  /** The first text of the page, which tells its language; and whether that is not ours. */
  #sample = '';
  #isForeign = false;
  #working = false;
  #changed = false;
  readonly #backgrounds: Backgrounds = new Map();
  /** True until the page has been read once: what is read again does not count for the caps. */
  #isFirst = true;
  /** Changes in a row that brought no mark. */
  fruitless = 0;

  constructor(options: ScannerOptions) {
    this.#options = options;
  }

  /** Reads a place, after what is already waiting. Marks in it are made anew. */
  read(place: Place): void {
    this.#queue.push(place);
    void this.#work();
  }

  /** What is read next is a page that has just come: to be read in all if the reader asked, whatever the caps say. */
  begin(all?: boolean): void {
    this.progress.restart(all);
    this.#isFirst = true;
    this.#sample = '';
    // Frames without an address of their own go by that of the page around them.
    this.aboutXuhui = /^\w+:\/\/([^/]*\.)?xuhui/.test(document.baseURI);
    this.#learnFrom(document.title);
  }

  /** Follows changes of the page, before all else: marks that hold no more are forgotten, what is new is read. */
  follow(records: readonly MutationRecord[]): void {
    this.#changes = this.#changes.concat(records);
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    const options = this.#options;
    this.#working = true;
    const steps = this.#steps();
    for (let done = false; !done && !options.signal.aborted; ) {
      // A step takes well under a millisecond; the last one of a slice must fit in too. The first ones run code that the
      // engine has not compiled yet, which takes several times as long.
      const from = performance.now();
      const until = from + Math.min(SLICE_MS - STEP_MS, ++this.#slices * FIRST_SLICE_MS);
      let now = from;
      do {
        done = steps.next().done === true;
        now = performance.now();
      } while (!done && now < until);
      if (this.#changed) {
        this.#changed = false;
        options.onMarks();
      }
      this.progress.worked(from, performance.now());
      if (!done) await scheduler.yield();
    }
    this.#working = false;
    this.#backgrounds.clear();
    if (!options.signal.aborted) options.onIdle();
  }

  /** Reads what stands in the view before all that still waits. Costs no layout if called after one. */
  readInView(): void {
    if (this.#working) for (const block of blocksInView()) this.#inView.add(block);
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
    // A heading without kana was read before the text that tells the page's language.
    if (this.#isForeign) for (const node of this.#options.store.nodes()) this.#forget(node);
  }

  *#readPlace({ root, shallow }: Place): Generator<undefined> {
    const { index, store } = this.#options;
    const onShadow = (shadow: ShadowRoot) => this.#options.onShadow(shadow);
    const mayCross = (before: string, after: string) => runsOver(index, before, after);
    for (const run of joinLines(runsOf(root, { shallow, onShadow }), mayCross)) {
      if (run) {
        if (this.progress.isOver(store.size)) this.progress.leave(run.block);
        else {
          if (this.#isFirst) this.progress.read(run.text.length);
          yield* this.#readRun(run);
        }
      }
      yield;
      // Asked here, because this is once a run.
      if (this.#inView.size + this.#changes.length) yield* this.#readFirst();
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
    this.#learnFrom(document.title);
    let all = false;
    const lists = new Set<Node>();
    for (const found of consequences(records)) {
      if (!found) yield;
      else if (!('root' in found)) this.#forget(found);
      else {
        const { root } = found;
        // The whole page waits to be read anew no more than once.
        all ||= root === document.documentElement;
        if (!all || this.#queue.at(-1)?.root !== root) this.#queue.push(found);
        lists.add(listAround(root) ?? root);
      }
    }
    for (const node of this.#options.store.nodes()) {
      if (all || !isHere(node)) this.#forget(node);
      yield;
    }
    for (const root of this.#awaiting) {
      const list = listAround(root);
      if (!isHere(root) || (this.aboutXuhui && !list)) this.#awaiting.delete(root);
      else if (list && lists.has(list)) this.#queue.push({ root, shallow: false });
      yield;
    }
  }

  /** The page may turn out to be about Xuhui: then what has waited for that is read again. */
  #learnFrom(text: string): void {
    if (this.aboutXuhui || !speaksOfXuhui(text)) return;
    this.aboutXuhui = true;
    this.#options.onAbout();
    for (const root of this.#awaiting) this.#queue.push({ root, shallow: false });
  }

  *#readRun(run: Run): Generator<undefined> {
    const { text, block, isLeaf } = run;
    const { index, store } = this.#options;
    const before = isLeaf && !store.mayHaveIn(block) ? [] : run.nodes.flatMap((node) => this.#forget(node, run.nodes));
    if (this.#sample.length < LANGUAGE_SAMPLE) {
      this.#sample += text.slice(0, LANGUAGE_SAMPLE);
      this.#isForeign = !/^zh/i.test(document.documentElement.lang) && isJapaneseOrKorean(this.#sample);
    }
    this.#learnFrom(text);
    const { matches, needsContext } = yield* annotateRun(index, run, this.aboutXuhui);
    const around = needsContext && (!this.aboutXuhui || listAround(block)) && aroundRun(run);
    if (around) this.#awaiting.add(around);
    if (matches.length === 0 || !run.nodes.length || document.designMode === 'on') return;
    if (this.#isForeign || isJapaneseOrKorean(text.slice(0, LANGUAGE_SAMPLE))) return;
    for (const match of matches) {
      const edge = seenEdge(run, match);
      if (edge < 0) continue;
      for (const half of splitRun(run, edge)) yield* this.#readRun(half);
      return;
    }
    for (const [i, match] of matches.entries()) {
      this.#mark(run, match, before);
      if (i % MARKS_PER_STEP === 0) yield;
    }
  }

  /** `before`: the marks of the run when it was read last; one that stays as it was stays the same object, and its card open. */
  #mark(run: Run, match: Match, before: readonly StoredMark[]): void {
    const { store, painter } = this.#options;
    if (this.progress.isFull(store.size)) return;
    const made = markOf(run, match, this.#backgrounds);
    const mark = before.find((other) => isSame(other, made)) ?? made;
    const node = mark.pieces[0]?.node;
    if (!node || store.marksIn(node).length >= MARKS_PER_NODE || node.parentElement?.matches(NOT_READ)) return;
    store.add(mark);
    painter.add(mark);
    this.fruitless = 0;
    this.#changed = true;
  }

  /** Takes the marks of a text node away and returns them: its text has changed, or is about to be read again along with other nodes. */
  #forget(node: Text, along: readonly Text[] = []): readonly StoredMark[] {
    const marks = this.#options.store.forget(node);
    for (const mark of marks) {
      this.#options.painter.remove(mark);
      this.#changed = true;
      // A word over two lines or boxes is found again only where both are read.
      const parted = mark.pieces.find((piece) => piece.node !== node && !along.includes(piece.node));
      const root = parted && blockAround(node, parted.node);
      if (root) this.#queue.push({ root, shallow: false });
    }
    return marks;
  }
}
