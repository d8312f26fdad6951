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
  const found = store.at(node as Text, caret.offset) ?? store.at(node as Text, caret.offset - 1);
  const other = found && store.at(node as Text, caret.offset - 1);
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
