import { RESCAN_PAUSE_MS } from './limits.ts';
import { blockOf, isUnread } from './runs.ts';
import type { Place } from './scanner.ts';

export interface ObserverOptions {
  readonly signal: AbortSignal;
  /**
   * What has to be read again, and the text nodes that were changed, added or moved: their marks hold no more. Called
   * outside the observer's callback, at most every RESCAN_PAUSE_MS.
   */
  onChanges(places: Place[], texts: Iterable<Text>): void;
}

/** Watches documents and shadow roots for changes of their text. Only collects; the reading is done later, in slices. */
export class ChangeObserver {
  readonly #options: ObserverOptions;
  readonly #observer: MutationObserver;
  readonly #touched = new Set<Node>();
  readonly #added = new Set<Node>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ObserverOptions) {
    this.#options = options;
    this.#observer = new MutationObserver((records) => this.#collect(records));
    options.signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  observe(root: Document | ShadowRoot): void {
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  #collect(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (record.type === 'characterData') {
        this.#touched.add(record.target);
        continue;
      }
      for (const node of record.addedNodes) {
        if (node.nodeName !== 'HUIZHU-CARD') this.#added.add(node);
      }
      // What stood on both sides of a removed node may be one word now.
      if (record.removedNodes.length) this.#touched.add(record.target);
    }
    this.#timer ??= setTimeout(() => this.#report(), RESCAN_PAUSE_MS);
  }

  #report(): void {
    this.#timer = undefined;
    const places: Place[] = [];
    const shallow = new Set<Node>();
    const texts = [...this.#touched, ...this.#added].filter((node) => node.nodeType === Node.TEXT_NODE) as Text[];
    const readBlock = (node: Node) => {
      // What stands at the top of a shadow root has no block above it but the root.
      const block = node.isConnected ? (blockOf(node) ?? node.getRootNode()) : undefined;
      if (block && !isUnread(block)) shallow.add(block);
    };
    for (const node of this.#added) {
      if (!node.isConnected) continue;
      // What is put in between may have parted a word.
      const parent = node.parentNode;
      if (parent && ((node.previousSibling && node.nextSibling) || blockOf(parent) !== parent)) readBlock(parent);
      if (isUnread(node)) continue;
      if (node.nodeType === Node.ELEMENT_NODE) {
        // A block below another added node is read with that one.
        let above = node.parentNode;
        while (above && !this.#added.has(above)) above = above.parentNode;
        if (above) continue;
        const element = node as Element;
        const isBlock = blockOf(element) === element;
        // An inline element may hold blocks (a link around a card of news): they are read below it, its own text with its block.
        if (isBlock || element.firstElementChild) places.push({ root: element, shallow: false });
        if (isBlock) continue;
      }
      readBlock(node);
    }
    for (const node of this.#touched) readBlock(node);
    // Last: an inline element that was added is read alone for the blocks in it, then as a part of its own block.
    for (const root of shallow) places.push({ root, shallow: true });
    this.#added.clear();
    this.#touched.clear();
    this.#options.onChanges(places, texts);
  }
}
