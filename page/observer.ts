import { CHANGES_FOLLOWED, FRUITLESS_PASSES, PAUSE_DOUBLES, RESCAN_PAUSE_MS } from './limits.ts';

export interface ObserverOptions {
  readonly signal: AbortSignal;
  /** What has happened since the last call. Called outside the observer's callback, at most every RESCAN_PAUSE_MS. */
  onChanges(records: readonly MutationRecord[]): void;
  /** How many calls in a row have come to nothing. */
  fruitless(): number;
}

/** Watches documents and shadow roots for changes of their text. Only collects; the reading is done later, in slices. */
export class ChangeObserver {
  readonly #options: ObserverOptions;
  readonly #observer: MutationObserver;
  #records: MutationRecord[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ObserverOptions) {
    this.#options = options;
    this.#observer = new MutationObserver((records) => {
      // Of more than are followed one by one, no more is kept than tells that there were more.
      if (this.#records.length <= CHANGES_FOLLOWED) this.#records.push(...records.slice(0, CHANGES_FOLLOWED + 1));
      const doubled = Math.min(PAUSE_DOUBLES, options.fruitless() / FRUITLESS_PASSES);
      this.#timer ??= setTimeout(() => this.#report(), RESCAN_PAUSE_MS << doubled);
    });
    options.signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  observe(root: Document | ShadowRoot): void {
    const what = { childList: true, characterData: true, subtree: true };
    this.#observer.observe(root, { ...what, attributeFilter: ['contenteditable', 'lang'] });
  }

  #report(): void {
    const records = this.#records;
    this.#records = [];
    this.#timer = undefined;
    this.#options.onChanges(records);
  }
}
