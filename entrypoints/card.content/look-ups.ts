import type { Reason } from '../../page/reason.ts';
import type { Mark, PressedMark, WholeCard } from '../../page/scout-api.ts';
import { PATIENCE } from '../../page/timings.ts';
import { Senses } from './senses.ts';
import type { Found, Views, Wanted } from './views.ts';

/** The entry of a mark and the nested look-ups from there: which is shown, and whether it has been read. */
export class LookUps {
  readonly #views: Views;
  readonly #changed: () => void;
  readonly #senses = new Senses();
  #mark: Mark | undefined;
  #trail: readonly Wanted[] = [];
  #at = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Of the reading that goes on; an earlier one's end says nothing. */
  #token = 0;
  isLoading = false;
  /** It takes so long that the reader should see that something goes on. */
  isSlow = false;

  /** @param changed called when what is shown is another, or has been read. */
  constructor(views: Views, changed: () => void) {
    this.#views = views;
    this.#changed = changed;
  }

  get mark(): Mark | undefined {
    return this.#mark;
  }

  /** What is shown; undefined while it is being read, and where it cannot be. */
  get found(): Found | undefined {
    return this.isLoading ? undefined : this.#get(this.#wanted[0]);
  }

  /** The other sense that the page's words can have. */
  get other(): Found | undefined {
    return this.isLoading ? undefined : this.#get(this.#wanted[1]);
  }

  /** Why the page's own words are marked as what is shown, where their rule asks for something. */
  reason(how: WholeCard['reasonOf']): Reason | undefined {
    const [entry] = this.#wanted;
    return this.isFirst && typeof entry === 'number' ? this.#mark?.reason(entry, how) : undefined;
  }

  /** What a mark's words can mean, what is shown first, and why they are marked as that. */
  sensesOf(mark: Mark, how: WholeCard['reasonOf']): PressedMark['senses'] {
    return this.#senses.of(mark).map((entry) => ({ entry, reason: mark.reason(entry, how) }));
  }

  /** The page's own term is shown, not one that was looked up from it. */
  get isFirst(): boolean {
    return this.#at === 0;
  }

  get trail(): { names: string[]; at: number } | undefined {
    if (this.#trail.length < 2) return undefined;
    return { names: this.#trail.map((wanted) => this.#get(wanted)?.view.term ?? '…'), at: this.#at };
  }

  start(mark: Mark): void {
    this.#mark = mark;
    this.#trail = this.#senses.of(mark).slice(0, 1);
    this.#at = 0;
    this.#load();
  }

  stop(): void {
    this.#mark = undefined;
    this.#token++;
    clearTimeout(this.#timer);
  }

  /** One step back or on; false where there is none. */
  go(by: 1 | -1): boolean {
    if (this.#trail[this.#at + by] === undefined) return false;
    this.#at += by;
    this.#load();
    return true;
  }

  lookUp(id: string): void {
    this.#trail = [...this.#trail.slice(0, ++this.#at), id];
    this.#load();
  }

  /** Turns to the other sense of the page's words, for this page. */
  swap(): void {
    const other = this.#wanted[1];
    if (!this.#mark || typeof other !== 'number') return;
    this.#senses.choose(this.#mark, other);
    this.start(this.#mark);
  }

  get #wanted(): readonly Wanted[] {
    const shown = this.#trail.slice(this.#at, this.#at + 1);
    return this.#mark && this.isFirst ? this.#senses.of(this.#mark).slice(0, 2) : shown;
  }

  #get(wanted: Wanted | undefined): Found | undefined {
    return this.#mark && wanted !== undefined ? this.#views.get(wanted, this.#mark.script) : undefined;
  }

  /** Shows what is known and asks for the rest; both senses at once, so that no band comes late and moves the gist. */
  #load(): void {
    const wanted = this.#wanted;
    const token = ++this.#token;
    clearTimeout(this.#timer);
    this.isSlow = false;
    this.isLoading = !wanted.every((each) => this.#get(each));
    if (this.isLoading && this.#mark) {
      const { script } = this.#mark;
      this.#timer = setTimeout(() => {
        this.isSlow = true;
        this.#changed();
      }, PATIENCE);
      void Promise.all(wanted.map((each) => this.#views.load(each, script))).then(() => {
        if (token !== this.#token) return;
        clearTimeout(this.#timer);
        this.isLoading = false;
        this.#changed();
      });
    }
    this.#changed();
  }
}
