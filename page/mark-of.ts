import type { Match } from '../annotator/resolve.ts';
import { type Backgrounds, groundOf } from './ground.ts';
import type { Piece, StoredMark } from './marks.ts';
import { nodeAt, type Run } from './run.ts';

/** The mark of a match, with its ranges and its ground. */
export function markOf(run: Run, match: Match, known: Backgrounds): StoredMark {
  const pieces = piecesOf(run, match);
  const { entry, also } = match;
  const { block } = run;
  const ranges = pieces.map(
    ({ node, start, end }) =>
      new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
  );
  return { entry, also, pieces, block, ground: groundOf(pieces[0]?.node.parentElement ?? block, known), ranges };
}

/** True if two marks are one: both in one piece, at the same place. */
export function isSame({ entry, pieces: [first, more] }: StoredMark, other: StoredMark): boolean {
  const [same, another] = other.pieces;
  const atOnePlace = first?.node === same?.node && first?.start === same?.start && first?.end === same?.end;
  return entry === other.entry && !more && !another && atOnePlace;
}

function piecesOf(run: Run, { start, end }: Match): Piece[] {
  const pieces: Piece[] = [];
  for (let at = nodeAt(run, start); at < run.nodes.length; at++) {
    const node = run.nodes[at] as Text;
    const base = run.starts[at] as number;
    if (base >= end) break;
    const from = Math.max(0, start - base);
    const to = Math.min(node.data.length, end - base);
    if (from < to) pieces.push({ node, start: from, end: to });
  }
  return pieces;
}
