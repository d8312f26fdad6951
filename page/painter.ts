import type { Ground } from './ground.ts';
import type { StoredMark } from './marks.ts';

/** The three looks of a mark; the rules stand in entrypoints/scout.content/marks.css. */
export type MarkStyle = 'dotted' | 'line' | 'tint';

const GROUNDS: readonly Ground[] = ['ink', 'paper', 'plain'];

/**
 * Paints marks with the CSS Custom Highlight API, which leaves the page's DOM as it is. The registry belongs to the page
 * too: names are prefixed, hold no data, and are set again if the page clears them.
 */
export class Painter {
  readonly #style: MarkStyle;
  readonly #highlights = new Map<string, Highlight>();
  #open: StoredMark | undefined;

  constructor(style: MarkStyle) {
    this.#style = style;
    for (const ground of GROUNDS) {
      this.#highlights.set(`huizhu-${style}-${ground}`, new Highlight());
      const open = new Highlight();
      open.priority = 1;
      this.#highlights.set(`huizhu-open-${ground}`, open);
    }
    // An extension that died under the page may have left its own under our names.
    for (const name of this.#highlights.keys()) CSS.highlights.delete(name);
    this.restore();
  }

  add(mark: StoredMark): void {
    const highlight = this.#of(this.#style, mark.ground);
    for (const range of mark.ranges) highlight?.add(range);
  }

  remove(mark: StoredMark): void {
    const highlight = this.#of(this.#style, mark.ground);
    for (const range of mark.ranges) highlight?.delete(range);
    if (mark === this.#open) this.setOpen(undefined);
  }

  /** Paints one mark as the open one, or none. */
  setOpen(mark: StoredMark | undefined): void {
    if (mark === this.#open) return;
    if (this.#open) for (const range of this.#open.ranges) this.#of('open', this.#open.ground)?.delete(range);
    this.#open = mark;
    if (mark) for (const range of mark.ranges) this.#of('open', mark.ground)?.add(range);
  }

  /** Registers what is not registered: at first, and after the page has cleared the registry. */
  restore(): void {
    // Under forced colours Chromium paints every custom highlight as a solid block: then only the open term is registered.
    const forced = matchMedia('(forced-colors: active)').matches;
    for (const [name, highlight] of this.#highlights) {
      if (forced && !name.startsWith('huizhu-open-')) CSS.highlights.delete(name);
      else if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
    }
  }

  clear(): void {
    for (const [name, highlight] of this.#highlights) {
      CSS.highlights.delete(name);
      highlight.clear();
    }
  }

  #of(style: MarkStyle | 'open', ground: Ground): Highlight | undefined {
    return this.#highlights.get(`huizhu-${style}-${ground}`);
  }
}
