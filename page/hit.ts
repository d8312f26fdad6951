import type { MarkStore, Piece, StoredMark } from './marks.ts';

/** How far from a line box a point still counts as on it, in CSS px: the mark's own underline hangs below the box. */
const SLACK = 3;

let measure: Range | undefined;

/** Client rects of a piece, one a line box, in CSS px. The range used for it is let go at once: live ranges cost the page. */
function rectsOf({ node, start, end }: Piece): DOMRect[] {
  if (!node.isConnected || end > node.data.length) return [];
  measure ??= document.createRange();
  measure.setStart(node, start);
  measure.setEnd(node, end);
  const rects = [...measure.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  measure.selectNodeContents(document);
  measure.collapse(true);
  return rects;
}

/** Client rects of a mark, one a line box: pieces that stand side by side in a line are one. */
export function lineRects(mark: StoredMark): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const rect of mark.pieces.flatMap(rectsOf)) {
    const last = lines.at(-1);
    const sameLine =
      last &&
      Math.abs(last.top + last.bottom - rect.top - rect.bottom) < Math.max(last.height, rect.height) &&
      rect.left >= last.left - 1;
    if (last && sameLine) {
      const top = Math.min(last.top, rect.top);
      const left = Math.min(last.left, rect.left);
      lines[lines.length - 1] = new DOMRect(
        left,
        top,
        Math.max(last.right, rect.right) - left,
        Math.max(last.bottom, rect.bottom) - top,
      );
    } else lines.push(rect);
  }
  return lines;
}

/** The mark that holds the unit at an offset of a node, and its piece there. */
function markAt(store: MarkStore, node: Text, offset: number): { mark: StoredMark; piece: Piece } | undefined {
  const marks = store.marksIn(node);
  let low = 0;
  let high = marks.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const mark = marks[middle] as StoredMark;
    const piece = mark.pieces.find((candidate) => candidate.node === node) as Piece;
    if (offset < piece.start) high = middle - 1;
    else if (offset >= piece.end) low = middle + 1;
    else return { mark, piece };
  }
  return undefined;
}

/** The mark under a point of the viewport, in CSS px. The caret's place is asked for, so the cost does not grow with the marks. */
export function hitTest(
  store: MarkStore,
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[],
): StoredMark | undefined {
  if (store.size === 0) return undefined;
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  const node = caret?.offsetNode;
  if (!caret || node?.nodeType !== Node.TEXT_NODE) return undefined;
  // Over the right half of a character the caret stands after it; beside the text some near node is still given.
  const found = markAt(store, node as Text, caret.offset) ?? markAt(store, node as Text, caret.offset - 1);
  const other = found && markAt(store, node as Text, caret.offset - 1);
  for (const hit of [found, other]) {
    if (
      hit &&
      rectsOf(hit.piece).some(
        (rect) => x >= rect.left && x <= rect.right && y >= rect.top - SLACK && y <= rect.bottom + SLACK,
      )
    )
      return hit.mark;
  }
  return undefined;
}
