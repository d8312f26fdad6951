import { TermIndex } from '../../../annotator/index.ts';
import { writeIndex } from '../../../annotator/index-text.ts';
import { MarkStore, type StoredMark } from '../../../page/marks.ts';
import { ChangeObserver } from '../../../page/observer.ts';
import { Painter } from '../../../page/painter.ts';
import type { Place } from '../../../page/runs.ts';
import { Scanner } from '../../../page/scanner.ts';

const XUHUI = 0;
const NATIONAL = 2;

/** A glossary of four, so that these tests stand whatever the project's own holds. */
export const testIndex = new TermIndex(
  writeIndex({
    version: 'test',
    variants: new Map(),
    rules: [],
    entries: [
      ['西岸传媒港', XUHUI],
      ['西岸数字谷', XUHUI],
      ['西岸金融城', XUHUI],
      ['海绵城市', NATIONAL],
    ].map(([form, level]) => ({ level: Number(level), forms: [{ folded: String(form), rule: undefined }] })),
  }),
);

/** A scanner and an observer over the test's own document, as the scout wires them. */
export class Reading {
  readonly store = new MarkStore();
  readonly painter = new Painter('dotted');
  readonly scanner: Scanner;
  readonly shadows: ShadowRoot[] = [];
  readonly #abort = new AbortController();
  readonly #observer: ChangeObserver;
  #idle = Promise.withResolvers<void>();
  #changes = Promise.withResolvers<void>();

  constructor(index: TermIndex = testIndex) {
    const { signal } = this.#abort;
    this.scanner = new Scanner({
      index,
      store: this.store,
      painter: this.painter,
      signal,
      onShadow: (root) => {
        if (this.shadows.includes(root)) return;
        this.shadows.push(root);
        this.#observer.observe(root);
      },
      onMarks: () => undefined,
      onAbout: () => undefined,
      onIdle: () => this.#idle.resolve(),
    });
    this.#observer = new ChangeObserver({
      signal,
      onChanges: (records) => {
        this.#changes.resolve();
        this.#idle = Promise.withResolvers<void>();
        this.scanner.follow(records);
      },
      fruitless: () => this.scanner.fruitless,
    });
  }

  /** Reads below an element and waits until nothing is left to read. */
  async all(root: Element = document.body): Promise<string[]> {
    for (const node of this.store.nodes()) if (!node.isConnected) this.store.forget(node);
    await this.read({ root, shallow: false });
    return this.texts();
  }

  read(place: Place): Promise<void> {
    this.#idle = Promise.withResolvers<void>();
    this.scanner.read(place);
    return this.#idle.promise;
  }

  observe(): void {
    this.#observer.observe(document);
  }

  /** Waits until a change of the page has been seen and read. */
  async settled(): Promise<void> {
    await this.#changes.promise;
    this.#changes = Promise.withResolvers<void>();
    await this.#idle.promise;
  }

  /** What is marked, in reading order. */
  texts(): string[] {
    return this.store.ordered().map(textOf);
  }

  stop(): void {
    this.#abort.abort();
    this.painter.clear();
  }
}

export function textOf(mark: StoredMark): string {
  return mark.pieces.map(({ node, start, end }) => node.data.slice(start, end)).join('');
}

/** Puts nodes made from a template's text into the page, without the parser running anything in it. */
export function show(html: string): HTMLElement {
  const main = document.createElement('main');
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  main.append(...parsed.body.childNodes);
  document.body.replaceChildren(main);
  return main;
}
