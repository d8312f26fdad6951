import type { TermIndex } from '../../annotator/index.ts';
import { MarkStore, type StoredMark } from '../../page/marks.ts';
import { ChangeObserver } from '../../page/observer.ts';
import { Painter } from '../../page/painter.ts';
import { Scanner } from '../../page/scanner.ts';
import { type CardApi, type SharedScout, shareScout } from '../../page/scout-api.ts';
import { ask, badgeCount, cardInject } from '../../platform/messages.ts';
import type { NativeApi } from '../../platform/native.ts';
import type { ScoutChoice } from '../../platform/scout-settings.ts';

/** One frame's scout: reads the document, keeps its marks as it changes, and tells the card what is where. */
export class Scout implements SharedScout {
  card?: CardApi;
  pointer: { x: number; y: number } | undefined;
  readonly index: TermIndex;
  readonly store = new MarkStore();
  readonly shadows = new Set<ShadowRoot>();
  readonly #api: NativeApi;
  readonly #abort = new AbortController();
  readonly #painter: Painter;
  readonly progress: Scanner;
  readonly #observer: ChangeObserver;
  readonly #listeners = new Set<() => void>();
  #cardAsked: Promise<void> | undefined;
  #countSent = 0;
  choice: ScoutChoice;

  constructor(index: TermIndex, api: NativeApi, choice: ScoutChoice) {
    this.index = index;
    this.choice = choice;
    this.#painter = new Painter(choice.style);
    this.#api = api;
    const { signal, store } = this;
    this.progress = new Scanner({
      index,
      store,
      painter: this.#painter,
      signal,
      onShadow: (root) => this.#watchShadow(root),
      onMarks: () => this.#afterMarks(),
      onAbout: () => this.choose(this.choice),
      onIdle: () => this.#sendCount(),
    });
    this.#observer = new ChangeObserver({
      signal,
      onChanges: (records) => {
        if (!this.#check()) return;
        for (const root of this.shadows) if (!root.isConnected) this.shadows.delete(root);
        this.progress.follow(records);
      },
      fruitless: () => this.progress.fruitless,
    });
  }

  start(): void {
    shareScout(this);
    this.choose(this.choice);
    this.#observer.observe(document);
    this.#readAll();
    const { signal } = this;
    // A page that clears the registry tells nobody; we look when the reader does something, and when the page comes back.
    const check = () => this.#check();
    // The browser forgets the badge of a tab that comes back, or counts for one that was not yet shown.
    const tellAgain = () => {
      if (check()) void this.#send(this.#countSent);
    };
    addEventListener('pageshow', tellAgain, { signal });
    document.addEventListener('prerenderingchange', tellAgain, { signal });
    addEventListener('scroll', check, { signal, passive: true, capture: true });
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      this.pointer = { x: clientX, y: clientY };
      // The first approach of a pointer asks again where an earlier request failed.
      if (check() && this.store.size > 0) void this.askForCard();
    };
    addEventListener('pointermove', onMove, { signal, passive: true });
  }

  stop(): void {
    if (this.signal.aborted) return;
    this.#abort.abort();
    this.#painter.clear();
    shareScout(undefined);
    if (this.isCurrent()) void this.#send(0);
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  isCurrent(): boolean {
    // In an orphan `runtime` itself may be gone.
    return Boolean(this.#api.runtime?.id);
  }

  get painted(): ReadonlySet<StoredMark> {
    return this.#painter.painted;
  }

  /** Follows the reader's choices: marks are painted anew, nothing is read again. */
  choose(choice: ScoutChoice): void {
    this.choice = choice;
    // Which of many occurrences to show is for a script of the card's to say, which knows the sections of the page.
    this.repaint(() => choice.density === 'all');
    this.#afterMarks();
    this.#sendCount();
  }

  repaint(picks: (mark: StoredMark) => boolean): void {
    const { hidden, levels, style } = this.choice;
    const highest = { xuhui: 0, shanghai: 1, all: 2 }[levels] ?? (this.progress.aboutXuhui ? 2 : 1);
    const accepts = (mark: StoredMark) =>
      !hidden.has(mark.entry) && (this.index.levels[mark.entry] as number) <= highest && picks(mark);
    this.#painter.repaint(this.store.ordered(), style, accepts);
  }

  onChange(callback: () => void, signal: AbortSignal): void {
    this.#listeners.add(callback);
    signal.addEventListener('abort', () => this.#listeners.delete(callback));
  }

  readRest(): void {
    this.progress.liftCaps();
    this.#readAll();
  }

  #readAll(): void {
    this.progress.read({ root: document.documentElement, shallow: false });
    // A page that is still being read when the browser has drawn it goes on with what the reader looks at.
    new IntersectionObserver((_, drawn) => {
      drawn.disconnect();
      this.progress.readInView();
    }).observe(document.documentElement);
  }

  /** Asks the background, once, for the card's script in this frame; resolves when it has been put in. */
  askForCard(): Promise<void> {
    this.#cardAsked ??= ask(this.#api.runtime, cardInject, {}).then(
      () => undefined,
      () => {
        // The background may have just been updated: the next approach asks again.
        this.#cardAsked = undefined;
      },
    );
    return this.#cardAsked;
  }

  /** Sees whether we still belong here and our marks are still registered; cleans up if we do not belong any more. */
  #check(): boolean {
    if (this.isCurrent()) this.#painter.restore();
    else this.stop();
    return !this.signal.aborted;
  }

  #afterMarks(): void {
    for (const listener of this.#listeners) listener();
    if (this.store.size === 0 || this.#cardAsked) return;
    // Early enough not to be seen, late enough not to cost the page its start.
    requestIdleCallback(() => {
      if (!this.signal.aborted) void this.askForCard();
    });
  }

  #sendCount(): void {
    const { size } = new Set([...this.painted].map(({ entry }) => entry));
    if (size !== this.#countSent) void this.#send(size);
  }

  async #send(terms: number): Promise<void> {
    this.#countSent = terms;
    await ask(this.#api.runtime, badgeCount, { terms }).catch(() => undefined);
  }

  #watchShadow(root: ShadowRoot): void {
    if (this.shadows.has(root)) return;
    this.shadows.add(root);
    this.#observer.observe(root);
  }
}
