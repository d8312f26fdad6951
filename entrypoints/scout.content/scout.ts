import type { TermIndex } from '../../annotator/index.ts';
import { plainSurface } from '../../annotator/resolve.ts';
import { scriptOf } from '../../annotator/script.ts';
import { DOMAINS, LEVELS, type Script } from '../../glossary/schema.ts';
import { hitTest, lineRects } from '../../page/hit.ts';
import { MarkStore, type StoredMark } from '../../page/marks.ts';
import { ChangeObserver } from '../../page/observer.ts';
import { Painter } from '../../page/painter.ts';
import { Scanner } from '../../page/scanner.ts';
import { type CardApi, type Mark, type ScoutApi, shareScout } from '../../page/scout-api.ts';
import { ask, type PageReport } from '../../platform/messages.ts';
import type { NativeApi } from '../../platform/native.ts';
import marksCss from './marks.css?inline';

/** One frame's scout: reads the document, keeps its marks as it changes, and tells the card what is where. */
export class Scout implements ScoutApi {
  card?: CardApi;
  readonly #index: TermIndex;
  readonly #api: NativeApi;
  readonly #abort = new AbortController();
  readonly #store = new MarkStore();
  readonly #painter = new Painter('dotted');
  readonly #scanner: Scanner;
  readonly #observer: ChangeObserver;
  readonly #shadows = new Set<ShadowRoot>();
  readonly #listeners = new Set<() => void>();
  readonly #marks = new WeakMap<StoredMark, Mark>();
  #script: Script | undefined;
  #cardAsked = false;
  #countSent = 0;

  constructor(index: TermIndex, api: NativeApi) {
    this.#index = index;
    this.#api = api;
    const { signal } = this;
    this.#scanner = new Scanner({
      index,
      store: this.#store,
      painter: this.#painter,
      signal,
      onShadow: (root) => this.#watchShadow(root),
      onMarks: () => this.#afterMarks(),
      onIdle: () => this.#report(),
    });
    this.#observer = new ChangeObserver({
      signal,
      onChanges: (places) => {
        if (!this.isCurrent()) return this.stop();
        this.#painter.restore();
        this.#scanner.forgetDetached();
        if (places.length) this.#scanner.read(...places);
      },
    });
  }

  start(): void {
    shareScout(this);
    this.#observer.observe(document);
    this.#scanner.read({ root: document.documentElement, shallow: false });
    const { signal } = this;
    const check = () => {
      if (!this.isCurrent()) this.stop();
      else this.#painter.restore();
    };
    // A page that clears the registry tells nobody; we look when the reader does something, and when the page comes back.
    addEventListener('pointermove', check, { signal, passive: true });
    addEventListener('scroll', check, { signal, passive: true, capture: true });
    addEventListener('pageshow', check, { signal });
    document.addEventListener('visibilitychange', check, { signal });
    addEventListener('pointerover', (event) => this.#onApproach(event), { signal, passive: true });
  }

  stop(): void {
    if (this.signal.aborted) return;
    this.#abort.abort();
    this.#painter.clear();
    shareScout(undefined);
    if (this.isCurrent()) void this.#send(0);
  }

  get version(): string {
    return this.#index.version;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  isCurrent(): boolean {
    return Boolean(this.#api.runtime.id);
  }

  hitTest(x: number, y: number): Mark | undefined {
    return this.#view(hitTest(this.#store, x, y, [...this.#shadows]));
  }

  setOpen(mark: Mark | undefined): void {
    this.#painter.setOpen(mark && this.#stored(mark));
  }

  find(entry: number, occurrence: number): Mark | undefined {
    return this.#view(this.#visible().filter((mark) => mark.entry === entry)[occurrence]);
  }

  step(from: Mark | undefined, direction: 1 | -1): Mark | undefined {
    const marks = this.#visible();
    const stored = from && this.#stored(from);
    const at = stored ? marks.indexOf(stored) : -1;
    if (at >= 0) return this.#view(marks[at + direction]);
    const inView = marks.filter((mark) => lineRects(mark).some((rect) => rect.bottom > 0 && rect.top < innerHeight));
    return this.#view(direction === 1 ? (inView[0] ?? marks[0]) : (inView.at(-1) ?? marks.at(-1)));
  }

  onChange(callback: () => void, signal: AbortSignal): void {
    this.#listeners.add(callback);
    signal.addEventListener('abort', () => this.#listeners.delete(callback));
  }

  /** What the popup is told of this page. */
  report(): PageReport {
    const counts = new Map<number, number>();
    for (const { entry } of this.#visible()) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    const { blocksRead, blocksLeft } = this.#scanner;
    return {
      version: this.version,
      state: 'on',
      blocksRead,
      blocksTotal: blocksRead + blocksLeft,
      terms: [...counts].map(([entry, count]) => ({ entry, count })),
      script: this.#pageScript(),
    };
  }

  /** Reads on where the caps made an end. */
  readRest(): void {
    this.#scanner.liftCaps();
    this.#scanner.read({ root: document.documentElement, shallow: false });
  }

  /** Asks the background, once, for the card's script in this frame. */
  async askForCard(): Promise<void> {
    if (this.#cardAsked) return;
    this.#cardAsked = true;
    await ask(this.#api.runtime, 'card/inject', {}).catch(() => {
      // The background may have been asleep or just updated: the next approach asks again.
      this.#cardAsked = false;
    });
  }

  /** The marks that can be seen: text in a closed menu or tab is marked, but not counted or jumped to. */
  #visible(): StoredMark[] {
    const seen = new Map<Element, boolean>();
    return this.#store.ordered().filter(({ block }) => {
      let visible = seen.get(block);
      if (visible === undefined) {
        visible = block.checkVisibility({ visibilityProperty: true });
        seen.set(block, visible);
      }
      return visible;
    });
  }

  #afterMarks(): void {
    for (const listener of this.#listeners) listener();
    if (this.#store.size > 0 && !this.#cardAsked) {
      // Early enough not to be seen, late enough not to cost the page its start.
      const idle = globalThis.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback, 200));
      idle(() => {
        if (!this.signal.aborted) void this.askForCard();
      });
    }
  }

  #onApproach({ clientX, clientY }: PointerEvent): void {
    if (!this.#cardAsked && this.hitTest(clientX, clientY)) void this.askForCard();
  }

  #report(): void {
    const { terms } = this.report();
    if (terms.length !== this.#countSent) void this.#send(terms.length);
  }

  async #send(terms: number): Promise<void> {
    this.#countSent = terms;
    await ask(this.#api.runtime, 'badge/count', { terms }).catch(() => undefined);
  }

  #watchShadow(root: ShadowRoot): void {
    if (this.#shadows.has(root)) return;
    this.#shadows.add(root);
    this.#observer.observe(root);
    // Firefox looks for ::highlight() rules in the shadow root's own sheets only.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(marksCss);
    root.adoptedStyleSheets.push(sheet);
    this.signal.addEventListener('abort', () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    });
  }

  #pageScript(): Script {
    const { lang } = document.documentElement;
    if (/^zh\b.*(hant|tw|hk|mo)/i.test(lang)) return 'hant';
    this.#script ??= scriptOf((document.body?.textContent ?? '').slice(0, 4000), this.#index.variants);
    return this.#script ?? 'hans';
  }

  readonly #storedOf = new WeakMap<Mark, StoredMark>();

  #stored(mark: Mark): StoredMark | undefined {
    return this.#storedOf.get(mark);
  }

  #view(stored: StoredMark | undefined): Mark | undefined {
    if (!stored) return undefined;
    const known = this.#marks.get(stored);
    if (known) return known;
    const store = this.#store;
    const surface = plainSurface(stored.pieces.map(({ node, start, end }) => node.data.slice(start, end)).join(''));
    const mark: Mark = {
      entry: stored.entry,
      also: stored.also,
      domain: DOMAINS[this.#index.domains[stored.entry] as number] ?? 'area',
      level: LEVELS[this.#index.levels[stored.entry] as number] ?? 'xuhui',
      surface,
      script:
        scriptOf(`${surface}${(stored.block.textContent ?? '').slice(0, 400)}`, this.#index.variants) ??
        this.#pageScript(),
      block: stored.block,
      rects: () => lineRects(stored),
      alive: () => store.has(stored),
    };
    this.#marks.set(stored, mark);
    this.#storedOf.set(mark, stored);
    return mark;
  }
}
