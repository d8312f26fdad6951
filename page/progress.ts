import { MARKS_PER_PAGE, MS_BACK, MS_PER_PAGE, UNITS_PER_PAGE } from './limits.ts';

/** How much of a page has been read and what that cost; beyond the caps the reader is asked. */
export class Progress {
  /** Blocks read, and those that the caps left unread. */
  blocksRead = 0;
  blocksLeft = 0;
  #left = new WeakSet<Element>();
  #units = 0;
  /** Work done, in ms, less what has been given back since; and when the last slice ended. */
  #ms = 0;
  #lastSlice = 0;
  /** Without an end once the reader has asked for the whole page. */
  #capTimes = 1;

  read(units: number): void {
    this.blocksRead++;
    this.#units += units;
  }

  leave(block: Element): void {
    if (this.#left.has(block)) return;
    this.#left.add(block);
    this.blocksLeft++;
  }

  worked(from: number, until: number): void {
    this.#ms = Math.max(0, this.#ms - (from - this.#lastSlice) * MS_BACK) + until - from;
    this.#lastSlice = until;
  }

  /** True if there are so many marks that no more are made. */
  isFull(marks: number): boolean {
    return marks >= MARKS_PER_PAGE * this.#capTimes;
  }

  /** True if no more is read, with so many marks. */
  isOver(marks: number): boolean {
    const spent = Math.max(this.#units / UNITS_PER_PAGE, this.#ms / MS_PER_PAGE);
    return spent > this.#capTimes || this.isFull(marks);
  }

  /** Counts begin anew: another view of the page, or `all` of it because the reader has asked. */
  restart(all?: boolean): void {
    this.#capTimes = all ? Number.POSITIVE_INFINITY : 1;
    this.#left = new WeakSet();
    this.#units = this.blocksRead = this.blocksLeft = 0;
  }
}
