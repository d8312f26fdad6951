import type { Ground } from './ground.ts';

/** A part of a mark in one text node; UTF-16 offsets into the node's data. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** A term's occurrence on the page, in one piece or, where markup cuts the word, in several. */
export interface StoredMark {
  readonly entry: number;
  readonly also: readonly number[];
  readonly pieces: readonly Piece[];
  readonly block: Element;
  readonly ground: Ground;
  /** The ranges that are painted, one a piece: static, because live ranges make the page's own edits slow. */
  readonly ranges: readonly StaticRange[];
}

/** All marks of a document, found by text node and offset. Holds offsets, not live ranges. */
export class MarkStore {
  /** By node, sorted by start. */
  readonly #byNode = new Map<Text, StoredMark[]>();
  readonly #all = new Set<StoredMark>();
  /** Parents of nodes with marks, now or before. */
  readonly #parents = new WeakSet<Node>();
  #ordered: StoredMark[] | undefined;

  get size(): number {
    return this.#all.size;
  }

  add(mark: StoredMark): void {
    for (const { node } of mark.pieces) {
      const marks = this.#byNode.get(node);
      if (marks) marks.push(mark);
      else this.#byNode.set(node, [mark]);
      if (node.parentNode) this.#parents.add(node.parentNode);
    }
    this.#all.add(mark);
    this.#ordered = undefined;
  }

  /** False if no text node that stands right in an element can have a mark. */
  mayHaveIn(element: Element): boolean {
    return this.#parents.has(element);
  }

  has(mark: StoredMark): boolean {
    return this.#all.has(mark);
  }

  /** Forgets all marks that have a piece in a node, and returns them. */
  forget(node: Text): readonly StoredMark[] {
    const marks = this.#byNode.get(node);
    if (!marks) return [];
    for (const mark of marks) {
      this.#all.delete(mark);
      for (const piece of mark.pieces) {
        if (piece.node === node) continue;
        const rest = this.#byNode.get(piece.node)?.filter((other) => other !== mark) ?? [];
        if (rest.length) this.#byNode.set(piece.node, rest);
        else this.#byNode.delete(piece.node);
      }
    }
    this.#byNode.delete(node);
    this.#ordered = undefined;
    return marks;
  }

  /** The text nodes with marks. */
  nodes(): Iterable<Text> {
    return this.#byNode.keys();
  }

  /** The marks with a piece in a node, by their place in it. */
  marksIn(node: Text): readonly StoredMark[] {
    return this.#byNode.get(node) ?? [];
  }

  /** All marks in reading order. */
  ordered(): readonly StoredMark[] {
    this.#ordered ??= [...this.#all].sort(inReadingOrder);
    return this.#ordered;
  }
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`, which every page would carry by name. */
const FOLLOWING = 4;

function inReadingOrder(a: StoredMark, b: StoredMark): number {
  const first = a.pieces[0] as Piece;
  const second = b.pieces[0] as Piece;
  if (first.node === second.node) return first.start - second.start;
  return first.node.compareDocumentPosition(second.node) & FOLLOWING ? -1 : 1;
}
