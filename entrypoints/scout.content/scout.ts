import type { TermIndex } from '../../annotator/index.ts';
import { MarkStore, type StoredMark } from '../../page/marks.ts';
import { ChangeObserver, type ObserverOptions } from '../../page/observer.ts';
import { Painter } from '../../page/painter.ts';
import type { Progress } from '../../page/progress.ts';
import { Scanner, type ScannerOptions } from '../../page/scanner.ts';
import { type CardApi, type SharedScout, shareScout } from '../../page/scout-api.ts';
import { ask, badgeCount, cardInject } from '../../platform/messages.ts';
import type { NativeApi } from '../../platform/native.ts';
import type { ScoutChoice } from '../../platform/scout-settings.ts';

const address = (): string => location.href.replace(/#.*/, '');

/** One frame's scout: reads the document, keeps its marks as it changes, and tells the card what is where. */
export class Scout implements SharedScout, ScannerOptions, ObserverOptions {
  card?: CardApi;
  pointer: PointerEvent | undefined;
  readonly index: TermIndex;
  readonly store = new MarkStore();
  readonly shadows = new Set<ShadowRoot>();
  readonly #api: NativeApi;
  readonly #abort = new AbortController();
  readonly painter: Painter;
  readonly #renew: (() => void) | undefined;
  readonly #scanner: Scanner;
  readonly #observer: ChangeObserver;
  readonly #listeners = new Set<() => void>();
  #cardAsked: Promise<unknown> | undefined;
  #countSent = 0;
  readonly #root = document.documentElement;
  #view: string | undefined;
  choice: ScoutChoice;

  /** `renew`: puts another scout into the place of this one, because the document was written anew. */
  constructor(index: TermIndex, api: NativeApi, choice: ScoutChoice, renew?: () => void) {
    this.index = index;
    this.choice = choice;
    this.painter = new Painter(choice.style);
    this.#api = api;
    this.#renew = renew;
    this.#scanner = new Scanner(this);
    this.#observer = new ChangeObserver(this);
  }

  start(): void {
    shareScout(this);
    this.#observer.observe(document);
    this.#readAll();
    const { signal } = this;
    const options = { signal, passive: true, capture: true };
    for (const type of ['pageshow', 'scroll', 'pointermove', 'click']) addEventListener(type, this, options);
    document.addEventListener('prerenderingchange', this, options);
    navigation.addEventListener('navigatesuccess', this, options);
  }

  /** A page that clears the registry tells nobody; we look when the reader does something, and when the page comes back. */
  handleEvent(event: Event): void {
    const { type } = event;
    if (!this.#check()) return;
    if ('clientX' in event) {
      this.pointer = event as PointerEvent;
      // The first approach of a pointer asks again where an earlier request failed.
      if (this.store.size > 0) void this.askForCard();
    } else if (type === 'navigatesuccess') {
      // A page that shows another view under another address is another page: what it is about, and how long it is.
      if (this.#view === address()) return;
      this.#readAll();
      // The browser forgets the badge of a tab that comes back, or counts for one that was not yet shown.
    } else if (type !== 'scroll') this.#send(this.#countSent);
  }

  onAbout(): void {
    this.choose(this.choice);
  }

  onChanges(records: readonly MutationRecord[]): void {
    if (!this.#check()) return;
    // `document.open` has taken every listener away, the card's too.
    if (this.#root !== document.documentElement) {
      this.#renew?.();
      return;
    }
    for (const root of this.shadows) if (!root.isConnected) this.shadows.delete(root);
    this.#scanner.follow(records);
    this.#preferView();
  }

  fruitless(): number {
    return this.#scanner.fruitless;
  }

  stop(): void {
    if (this.signal.aborted) return;
    this.#abort.abort();
    this.painter.clear();
    shareScout(undefined);
    this.#send(0);
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  isCurrent(): boolean {
    // In an orphan `runtime` itself may be gone.
    return Boolean(this.#api.runtime?.id);
  }

  get painted(): ReadonlySet<StoredMark> {
    return this.painter.painted;
  }

  /** Follows the reader's choices: marks are painted anew, nothing is read again. */
  choose(choice: ScoutChoice): void {
    this.choice = choice;
    // Which of many occurrences to show is for a script of the card's to say, which knows the sections of the page.
    this.repaint(() => choice.density === 'all');
    this.onMarks();
    this.onIdle();
  }

  repaint(picks: (mark: StoredMark) => boolean): void {
    const { hidden, levels, style } = this.choice;
    const highest = { xuhui: 0, shanghai: 1, all: 2 }[levels] ?? (this.#scanner.aboutXuhui ? 2 : 1);
    const accepts = (mark: StoredMark) =>
      !hidden.has(mark.entry) && (this.index.levels[mark.entry] as number) <= highest && picks(mark);
    this.painter.repaint(this.store.ordered(), style, accepts);
  }

  onChange(callback: () => void, signal: AbortSignal): void {
    this.#listeners.add(callback);
    signal.addEventListener('abort', () => this.#listeners.delete(callback));
  }

  get progress(): Progress {
    return this.#scanner.progress;
  }

  readRest(): void {
    this.#readAll(true);
  }

  #readAll(all?: boolean): void {
    this.#view = address();
    this.#scanner.begin(all);
    // What the page is about decides on levels.
    this.choose(this.choice);
    this.#scanner.read({ root: document.documentElement, shallow: false });
    this.#preferView();
  }

  /** What is still being read when the browser has drawn the page goes on with what the reader looks at. */
  #preferView(): void {
    new IntersectionObserver((_, drawn) => {
      drawn.disconnect();
      this.#scanner.readInView();
    }).observe(document.documentElement);
  }

  /** Asks the background, once, for the card's script in this frame; resolves when it has been put in. */
  askForCard(): Promise<unknown> {
    this.#cardAsked ??= ask(this.#api.runtime, cardInject, {}).catch(() => {
      // The background may have just been updated: the next approach asks again.
      this.#cardAsked = undefined;
    });
    return this.#cardAsked;
  }

  /** Sees whether we still belong here and our marks are still registered; cleans up if we do not belong any more. */
  #check(): boolean {
    if (this.isCurrent()) this.painter.restore();
    else this.stop();
    return !this.signal.aborted;
  }

  onMarks(): void {
    for (const listener of this.#listeners) listener();
    if (this.store.size === 0 || this.#cardAsked) return;
    // Early enough not to be seen, late enough not to cost the page its start.
    requestIdleCallback(() => this.askForCard());
  }

  onIdle(): void {
    const { size } = new Set([...this.painted].map(({ entry }) => entry));
    if (size !== this.#countSent) this.#send(size);
  }

  #send(terms: number): void {
    this.#countSent = terms;
    ask(this.#api.runtime, badgeCount, { terms }).catch(() => undefined);
  }

  onShadow(root: ShadowRoot): void {
    if (this.shadows.has(root)) return;
    this.shadows.add(root);
    this.#observer.observe(root);
  }
}
