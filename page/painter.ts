import type { Ground } from './ground.ts';
import type { StoredMark } from './marks.ts';

const GROUNDS: readonly Ground[] = ['ink', 'paper', 'plain'];

/**
 * Paints marks with the CSS Custom Highlight API, which leaves the page's DOM as it is. The registry belongs to the page
 * too: names are prefixed, hold no data, and are set again if the page clears them. The looks of a mark (`dotted`, `line`,
 * `tint`; `none` has no rule) stand in entrypoints/scout.content/marks.css.
 */
export class Painter {
  /** The marks that are painted: those that are accepted. */
  readonly painted = new Set<StoredMark>();
  readonly #highlights = new Map<string, Highlight>();
  #style: string;
  #accepts: (mark: StoredMark) => boolean = () => true;
  #open: StoredMark | undefined;

  constructor(style: string) {
    this.#style = style;
    this.#register();
  }

  #register(): void {
    for (const ground of GROUNDS) {
      this.#highlights.set(`huizhu-${this.#style}-${ground}`, new Highlight());
      const open = new Highlight();
      open.priority = 1;
      this.#highlights.set(`huizhu-open-${ground}`, open);
    }
    // An extension that died under the page may have left its own under our names.
    for (const name of this.#highlights.keys()) CSS.highlights.delete(name);
    this.restore();
  }

  add(mark: StoredMark): void {
    if (!this.#accepts(mark)) return;
    this.painted.add(mark);
    const highlight = this.#of(this.#style, mark.ground);
    for (const range of mark.ranges) highlight?.add(range);
  }

  remove(mark: StoredMark): void {
    this.painted.delete(mark);
    const highlight = this.#of(this.#style, mark.ground);
    for (const range of mark.ranges) highlight?.delete(range);
    if (mark === this.#open) this.setOpen(undefined);
  }

  /** Paints these marks anew, those that are accepted, in a style. */
  repaint(marks: Iterable<StoredMark>, style: string, accepts: (mark: StoredMark) => boolean): void {
    this.clear();
    this.#style = style;
    this.#accepts = accepts;
    this.#register();
    for (const mark of marks) this.add(mark);
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
    this.#highlights.clear();
    this.painted.clear();
    this.#open = undefined;
  }

  #of(style: string, ground: Ground): Highlight | undefined {
    return this.#highlights.get(`huizhu-${style}-${ground}`);
  }
}
