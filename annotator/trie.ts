/**
 * A trie over letter codes, kept as one open-addressing hash table of edges (key: node and letter, value: child), with a
 * bit set of the letter pairs that begin a form in front of it. The node of a first letter is its code: it needs no edge. In running text nearly every position fails the bit test,
 * which is one load from a table that stays in the cache however many forms there are; only the rest walk the trie.
 * A walk is as long as the text agrees with some form, so a text of n units costs at most n × the longest form.
 */
export class Trie {
  /** How many letter codes there are; a pair's bit is `first * letterCount + second`. */
  readonly letterCount: number;
  /** A bit for each pair of letters, set where some form begins with them. */
  readonly firstPairs: Uint32Array;
  readonly #edges: Int32Array;
  readonly #shift: number;
  readonly #mask: number;
  /** By node: 1 + the number of the first form that ends there, or 0. */
  readonly #ends: Int32Array;
  /** By form: 1 + the number of the next form with the same letters, or 0. */
  readonly #nextForm = new Map<number, number>();
  #nodes: number;

  /** `units`: the length of all forms together, the most nodes there can be. */
  constructor(letters: number, units: number) {
    this.letterCount = letters;
    this.#nodes = letters;
    this.firstPairs = new Uint32Array(((letters * letters) >>> 5) + 1);
    const bits = Math.max(4, 33 - Math.clz32(Math.max(units, 8))); // at most half full
    this.#shift = 32 - bits;
    this.#mask = (1 << bits) - 1;
    this.#edges = new Int32Array(2 << bits);
    this.#ends = new Int32Array(letters + units);
  }

  /** Adds a form of at least two letters, a UTF-16 unit each; forms of equal letters are kept in the order in which they come. */
  add(codes: string, form: number): void {
    const pair = codes.charCodeAt(0) * this.letterCount + codes.charCodeAt(1);
    this.firstPairs[pair >>> 5] = (this.firstPairs[pair >>> 5] as number) | (1 << (pair & 31));
    let node = codes.charCodeAt(0);
    for (let i = 1; i < codes.length; i++) node = this.#step(node, codes.charCodeAt(i), true);
    let last = (this.#ends[node] as number) - 1;
    if (last < 0) {
      this.#ends[node] = form + 1;
      return;
    }
    for (let next = this.nextForm(last); next >= 0; next = this.nextForm(last)) last = next;
    this.#nextForm.set(last, form);
  }

  /** The child of a node by a letter, or 0 if it has none. */
  child(node: number, code: number): number {
    return this.#step(node, code, false);
  }

  /** The first form that ends at a node, or -1. */
  formAt(node: number): number {
    return (this.#ends[node] as number) - 1;
  }

  /** The next form with the same letters, or -1. */
  nextForm(form: number): number {
    return this.#nextForm.get(form) ?? -1;
  }

  #step(node: number, code: number, grow: boolean): number {
    const edges = this.#edges;
    const key = (node * this.letterCount + code) | 0; // never 0: codes, and so nodes, begin at 2
    let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    for (;;) {
      const found = edges[2 * slot] as number;
      if (found === key) return edges[2 * slot + 1] as number;
      if (found === 0) break;
      slot = (slot + 1) & this.#mask;
    }
    if (!grow) return 0;
    edges[2 * slot] = key;
    edges[2 * slot + 1] = this.#nodes;
    return this.#nodes++;
  }
}
