import type { Ground } from './ground.ts';
import type { StoredMark } from './marks.ts';

const GROUNDS: readonly Ground[] = ['ink', 'paper', 'plain'];

/**
 * Paints marks with the CSS Custom Highlight API, which leaves the page's DOM as it is. The registry belongs to the page
 * too: names are prefixed, hold no data, and are set again if the page clears or fills them. The looks of a mark (`dotted`,
 * `line`, `tint`; `none` has no rule) stand in entrypoints/scout.content/marks.css. The open mark is the card's to paint.
 */
export class Painter {
  /** The marks that are painted: those that are accepted. */
  readonly painted = new Set<StoredMark>();
  readonly #highlights = new Map<string, Highlight>();
  /** How many ranges are in the highlights, if nobody else has been at them. */
  #ranges = 0;
  #style: string;
  #accepts: (mark: StoredMark) => boolean = () => true;

  constructor(style: string) {
    this.#style = style;
    this.#register();
  }

  #register(): void {
    for (const ground of GROUNDS) this.#highlights.set(`huizhu-${this.#style}-${ground}`, new Highlight());
    this.restore();
  }

  add(mark: StoredMark): void {
    if (!this.#accepts(mark)) return;
    this.painted.add(mark);
    this.#ranges += mark.ranges.length;
    for (const range of mark.ranges) this.#highlightOf(mark)?.add(range);
  }

  remove(mark: StoredMark): void {
    if (!this.painted.delete(mark)) return;
    this.#ranges -= mark.ranges.length;
    for (const range of mark.ranges) this.#highlightOf(mark)?.delete(range);
  }

  /** Paints these marks anew, those that are accepted, in a style. */
  repaint(marks: Iterable<StoredMark>, style: string, accepts: (mark: StoredMark) => boolean): void {
    this.clear();
    this.#style = style;
    this.#accepts = accepts;
    this.#register();
    for (const mark of marks) this.add(mark);
  }

  /** Registers what is not registered: at first, and after the page has cleared the registry or filled our highlights. */
  restore(): void {
    if (this.#ranges !== [...this.#highlights.values()].reduce((sum, { size }) => sum + size, 0))
      this.repaint([...this.painted], this.#style, this.#accepts);
    // Under forced colours Chromium paints every custom highlight as a solid block: then only the open term is painted.
    const forced = matchMedia('(forced-colors: active)').matches;
    for (const [name, highlight] of this.#highlights) {
      if (forced) CSS.highlights.delete(name);
      else if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
  }

  clear(): void {
    for (const name of this.#highlights.keys()) CSS.highlights.delete(name);
    this.#highlights.clear();
    this.painted.clear();
    this.#ranges = 0;
  }

  #highlightOf({ ground }: StoredMark): Highlight | undefined {
    return this.#highlights.get(`huizhu-${this.#style}-${ground}`);
  }
}
