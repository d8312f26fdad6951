/**
 * Random numbers that are the same in every run: Marsaglia's xorshift with 32 bits of state (Xorshift RNGs, 2003). Good
 * enough to draw sentences and halves of words; nothing depends on its quality.
 */
export class Random {
  #state: number;

  /** `seed`: any whole number but 0. */
  constructor(seed: number) {
    this.#state = seed | 0 || 1;
  }

  /** A whole number from 0 up to, but not including, `below`. */
  below(below: number): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return (state >>> 0) % below;
  }

  /** One of a list. Throws for an empty one. */
  pick<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)];
    if (chosen === undefined) throw new RangeError('nothing to choose from');
    return chosen;
  }
}
