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
export type Side = 'below' | 'above';

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
}

export interface Place {
  readonly x: number;
  /** The top edge, if the card is as high as it may be. */
  readonly y: number;
  /** The edge that does not move when the height changes: the top edge below a term, the bottom edge above it. */
  readonly near: number;
  readonly maxHeight: number;
  readonly side: Side;
  /** The line box that the card belongs to. */
  readonly line: Box;
}

/** Between term and card, and between card and the edges of the view. */
export const GAP = 8;
/** A card takes at most this part of the view's height. */
export const SHARE = 0.6;
/** Less than a head and two lines is no card; the caller uses the bottom sheet. */
const MIN_HEIGHT = 120;
/** A side that has so much more than the compact card needs also serves the expanded one. */
const GROWTH = 160;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

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
function room(stretch: Box, view: Box): Readonly<Record<Side, number>> {
  return { below: view.bottom - GAP - (stretch.bottom + GAP), above: stretch.top - GAP - (view.top + GAP) };
}

function chooseSide(space: Readonly<Record<Side, number>>, wanted: number, kept: Side | undefined): Side | undefined {
  if (kept && space[kept] >= MIN_HEIGHT) return kept;
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
export function place({ lines, pointer, card, view, side: kept }: PlaceRequest): Place | undefined {
  const line = nearest(lines, pointer);
  if (!line) return undefined;
  const most = Math.min((view.bottom - view.top) * SHARE, view.bottom - view.top - 2 * GAP);
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
    const near = side === 'below' ? stretch.bottom + GAP : stretch.top - GAP;
    const y = side === 'below' ? near : near - Math.min(card.height, maxHeight);
    return { x: column(line, pointer, card.width, view), y, near, maxHeight, side, line };
  }
  return undefined;
}

/** Between a docked card and the edges of its corner. */
const CORNER_GAP = 16;

/** Places a card in the lower right corner, wherever its term is. Undefined where the term leaves no room for it there. */
export function dock({ lines, card, view }: PlaceRequest): Place | undefined {
  const [line] = lines;
  const near = view.bottom - CORNER_GAP;
  const x = Math.max(view.left + GAP, view.right - CORNER_GAP - card.width);
  const beside = lines.filter(({ left, right }) => right > x - GAP && left < x + card.width + GAP);
  const most = Math.min((view.bottom - view.top) * SHARE, near - view.top - GAP);
  const maxHeight = Math.min(most, ...beside.map(({ bottom }) => near - GAP - bottom));
  if (!line || maxHeight < MIN_HEIGHT) return undefined;
  return { x, y: near - Math.min(card.height, maxHeight), near, maxHeight, side: 'above', line };
}

/** The left edge: the line's own, so that term and card begin together; under the pointer where the line is the wider one. */
function column(line: Box, pointer: Point | undefined, width: number, view: Box): number {
  const wide = line.right - line.left > width;
  const wished = wide && pointer ? pointer.x - width / 2 : line.left;
  return clamp(wished, view.left + GAP, Math.max(view.left + GAP, view.right - GAP - width));
}
