/** Where a card stands: pure geometry in CSS px of the layout viewport, as client rects are. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** Where a card stands, seen from its term; beside it where the text runs from top to bottom. */
export type Side = 'below' | 'above' | 'left' | 'right';

export interface PlaceRequest {
  /** The term's line boxes, in reading order; at least one. */
  readonly lines: readonly Box[];
  /** Where the pointer is; without one the first line counts as pointed at. */
  readonly pointer?: Point | undefined;
  /** Width as drawn, and the height that the content would take if it could. */
  readonly card: { readonly width: number; readonly height: number };
  /** The visual viewport. */
  readonly view: Box;
  /** The side that the card is on already: it is kept while it has any room. */
  readonly side?: Side | undefined;
  /** The term's lines run from top to bottom: the card stands beside its line, which it would else cover. */
  readonly vertical?: boolean | undefined;
  /** Its text runs from right to left. */
  readonly rtl?: boolean | undefined;
}

export interface Place {
  readonly x: number;
  /** The top edge, if the card is as high as it may be. */
  readonly y: number;
  /** The edge that does not move when the height changes: the bottom edge if the card grows `up`, else the top edge. */
  readonly near: number;
  readonly up: boolean;
  readonly maxHeight: number;
  readonly side: Side;
  /** The line box that the card belongs to. */
  readonly line: Box;
}

/** Between term and card, and between card and the edges of the view. */
export const GAP = 8;
/** A card takes at most this part of the view's height; of a low view more, up to so many CSS px. */
export const SHARE = 0.6;
const LOW = 400;
/** Less than a head and two lines is no card; the caller uses the bottom sheet. */
const MIN_HEIGHT = 120;
/** A side that has so much more than the compact card needs also serves the expanded one. */
const GROWTH = 160;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

/** The most height that a card may have in a view. */
export function mostIn({ top, bottom }: Box): number {
  const height = bottom - top;
  return Math.min(Math.max(height * SHARE, LOW), height - 2 * GAP);
}

/** The squared distance of a point from a box; 0 inside. */
export function distance({ x, y }: Point, box: Box): number {
  return (x - clamp(x, box.left, box.right)) ** 2 + (y - clamp(y, box.top, box.bottom)) ** 2;
}

/** The line box nearest to the pointer: of a term that wraps, the part that is meant. */
function nearest(lines: readonly Box[], pointer: Point | undefined): Box | undefined {
  if (!pointer) return lines[0];
  return lines.reduce<Box | undefined>(
    (best, line) => (best && distance(pointer, best) <= distance(pointer, line) ? best : line),
    undefined,
  );
}

/** Room above and below a stretch of lines, gaps already taken off. */
function room(stretch: Box, view: Box): Readonly<Record<'below' | 'above', number>> {
  return { below: view.bottom - GAP - (stretch.bottom + GAP), above: stretch.top - GAP - (view.top + GAP) };
}

function chooseSide(
  space: ReturnType<typeof room>,
  wanted: number,
  kept: Side | undefined,
): 'below' | 'above' | undefined {
  if ((kept === 'below' || kept === 'above') && space[kept] >= MIN_HEIGHT) return kept;
  for (const least of [wanted + GROWTH, wanted]) {
    for (const side of ['below', 'above'] as const) if (space[side] >= least && space[side] >= MIN_HEIGHT) return side;
  }
  const larger = space.below >= space.above ? 'below' : 'above';
  return space[larger] >= MIN_HEIGHT ? larger : undefined;
}

/**
 * Places a card 8 px under (or over) the line box of its term, at least 8 px from every edge of the view, never over that
 * line, and over no other line of the term where there is room for that. Undefined where neither side has room for a card.
 */
export function place(request: PlaceRequest): Place | undefined {
  const { lines, pointer, card, view, side: kept } = request;
  const line = nearest(lines, pointer);
  if (!line) return undefined;
  const beside = request.vertical ? placeBeside(line, request) : undefined;
  if (beside) return beside;
  const most = mostIn(view);
  const wanted = Math.min(card.height, most);
  const whole: Box = {
    ...line,
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
  };
  for (const stretch of [whole, line]) {
    const space = room(stretch, view);
    const side = chooseSide(space, wanted, kept);
    if (!side) continue;
    const maxHeight = Math.min(most, space[side]);
    const up = side === 'above';
    const near = up ? stretch.top - GAP : stretch.bottom + GAP;
    return { x: column(line, request), y: topOf(near, up, card, maxHeight), near, up, maxHeight, side, line };
  }
  return undefined;
}

const topOf = (near: number, up: boolean, card: PlaceRequest['card'], maxHeight: number) =>
  up ? near - Math.min(card.height, maxHeight) : near;

/** Beside a line that runs from top to bottom, from the term's end that lies farther from the view's edge. */
function placeBeside(line: Box, { card, view, side: kept }: PlaceRequest): Place | undefined {
  const edges = { right: line.right + GAP, left: line.left - GAP - card.width };
  const fits = { right: edges.right + card.width <= view.right - GAP, left: edges.left >= view.left + GAP };
  const wished = kept === 'left' ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const side = wished.find((each) => fits[each]);
  if (!side) return undefined;
  const up = line.top - view.top > view.bottom - line.bottom;
  const near = up ? Math.min(line.bottom, view.bottom - GAP) : Math.max(line.top, view.top + GAP);
  const space = up ? near - view.top - GAP : view.bottom - GAP - near;
  const maxHeight = Math.min(mostIn(view), space);
  if (maxHeight < MIN_HEIGHT) return undefined;
  return { x: edges[side], y: topOf(near, up, card, maxHeight), near, up, maxHeight, side, line };
}

/** Between a docked card and the edges of its corner. */
const CORNER_GAP = 16;

/** Places a card in the lower right corner, wherever its term is. Undefined where the term leaves no room for it there. */
export function dock({ lines, card, view }: PlaceRequest): Place | undefined {
  const [line] = lines;
  const near = view.bottom - CORNER_GAP;
  const x = Math.max(view.left + GAP, view.right - CORNER_GAP - card.width);
  const beside = lines.filter(({ left, right }) => right > x - GAP && left < x + card.width + GAP);
  const most = Math.min(mostIn(view), near - view.top - GAP);
  const maxHeight = Math.min(most, ...beside.map(({ bottom }) => near - GAP - bottom));
  if (!line || maxHeight < MIN_HEIGHT) return undefined;
  return { x, y: topOf(near, true, card, maxHeight), near, up: true, maxHeight, side: 'above', line };
}

/** The left edge: the line's own, so that term and card begin together; under the pointer where the line is the wider one. */
function column(line: Box, { pointer, card: { width }, view, rtl }: PlaceRequest): number {
  const wide = line.right - line.left > width;
  const wished = wide && pointer ? pointer.x - width / 2 : rtl ? line.right - width : line.left;
  return clamp(wished, view.left + GAP, Math.max(view.left + GAP, view.right - GAP - width));
}
