// The reading half of the scout over one element, wired as entrypoints/scout.content does, without a pause before a re-reading.
import { vi } from 'vitest';
import { TermIndex } from '../../annotator/index.ts';
import { writeIndex } from '../../annotator/index-text.ts';
import { RESCAN_PAUSE_MS } from '../../page/limits.ts';
import { MarkStore } from '../../page/marks.ts';
import { ChangeObserver } from '../../page/observer.ts';
import { Painter } from '../../page/painter.ts';
import { Scanner } from '../../page/scanner.ts';
import { TRADITIONAL, WORDS } from './fuzz-words.ts';

/** A word of the fuzz as the index has it: small letters, and its rule. */
const index = new TermIndex(
  writeIndex({
    version: 'fuzz',
    variants: new Map(TRADITIONAL.map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)])),
    rules: WORDS.map(({ quoted = false, page = false, near }) => ({
      ...{ quoted, page, near: near === undefined ? [] : [near], notBefore: [], notAfter: [] },
    })),
    entries: WORDS.map(({ text, quoted, page, near }, rule) => ({
      level: 0,
      forms: [{ folded: text.toLowerCase(), rule: quoted || page || near ? rule : undefined }],
    })),
  }),
);

export class FuzzPage {
  readonly store = new MarkStore();
  readonly #painter = new Painter('dotted');
  readonly #abort = new AbortController();
  readonly #scanner: Scanner;
  readonly #observer: ChangeObserver;
  readonly #shadows = new Set<ShadowRoot>();
  #idle = Promise.resolve();
  #onIdle: () => void = () => undefined;

  constructor(root: Element) {
    const { signal } = this.#abort;
    this.#scanner = new Scanner({
      index,
      store: this.store,
      painter: this.#painter,
      signal,
      onShadow: (shadow) => {
        if (this.#shadows.has(shadow)) return;
        this.#shadows.add(shadow);
        this.#observer.observe(shadow);
      },
      onMarks: () => undefined,
      onAbout: () => undefined,
      onIdle: () => this.#onIdle(),
    });
    this.#observer = new ChangeObserver({
      signal,
      onChanges: (records) => this.#begin(() => this.#scanner.follow(records)),
      fruitless: () => 0,
    });
    this.#observer.observe(document);
    this.#begin(() => this.#scanner.read({ root, shallow: false }));
  }

  #begin(work: () => void): void {
    this.#idle = new Promise((resolve) => {
      this.#onIdle = resolve;
    });
    work();
  }

  /** Waits until what changed has been told, and read. Needs vi's fake timers. */
  async settled(): Promise<void> {
    await this.#idle;
    // Mutations are told at the end of the current task's microtasks.
    await Promise.resolve();
    vi.advanceTimersByTime(RESCAN_PAUSE_MS);
    await this.#idle;
  }

  /** All marks, as `expectedMarks` writes them. */
  marks(nameOf: (node: Text) => string): string[] {
    return this.store.ordered().map(({ entry, pieces }) =>
      [
        entry,
        // Whether blank text between two letters is marked too makes no difference to a reader.
        ...pieces
          .filter(({ node, start, end }) => node.data.slice(start, end).trim())
          .map(({ node, start, end }) => `${nameOf(node)}:${start}-${end}`),
      ].join(' '),
    );
  }

  stop(): void {
    this.#abort.abort();
    this.#painter.clear();
  }
}
