import { CDATA, TEXT } from './elements.ts';
import { NODES_PER_STEP } from './limits.ts';

/** What a reader reads as one line of thought: the text of one block, over as many text nodes as it is made of. */
export interface Run {
  readonly text: string;
  /** Of a leaf they are looked up when they are first asked for: none if the page has changed its text since. */
  readonly nodes: readonly Text[];
  /** Where each node's text begins in the run's text, in UTF-16 units. */
  readonly starts: readonly number[];
  /** A block with nothing in it but text: it is the parent of the run's nodes. */
  readonly isLeaf: boolean;
  /** The block that the run stands in. */
  readonly block: Element;
  /** The boxes whose edges part it from the run before; undefined if something else does, or none came before. */
  readonly edges: readonly Element[] | undefined;
}

/** A `br` in the text of a run: white space that no text node has, for its own line ends are no breaks. */
export const BREAK = '\u2028';

/**
 * The run of a block that holds nothing but text. Its text is asked of the block, and its text nodes only where something
 * is found: an isolated world keeps each node that it has seen in one table, which takes long to grow.
 */
export class Leaf implements Run {
  readonly text: string;
  readonly block: Element;
  readonly edges: readonly Element[] | undefined;
  readonly isLeaf = true;
  #pieces: Pick<Run, 'nodes' | 'starts'> | undefined;

  constructor(text: string, block: Element, edges: readonly Element[] | undefined) {
    this.text = text;
    this.block = block;
    this.edges = edges;
  }

  get nodes(): readonly Text[] {
    return this.#look().nodes;
  }

  get starts(): readonly number[] {
    return this.#look().starts;
  }

  #look(): Pick<Run, 'nodes' | 'starts'> {
    if (this.#pieces) return this.#pieces;
    const nodes: Text[] = [];
    const starts: number[] = [];
    let text = '';
    for (let node = this.block.firstChild; node && nodes.length < NODES_PER_STEP; node = node.nextSibling) {
      if (node.nodeType !== TEXT && node.nodeType !== CDATA) continue;
      nodes.push(node as Text);
      starts.push(text.length);
      text += (node as Text).data;
    }
    if (text !== this.text) nodes.length = 0;
    this.#pieces = { nodes, starts };
    return this.#pieces;
  }
}

/** The node of a run that holds an offset: its number. */
export function nodeAt(run: Run, offset: number): number {
  let low = 0;
  let high = run.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((run.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
