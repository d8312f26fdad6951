import type { Box, Point, Side } from './place.ts';

/** CSS px by which the corridor is wider than the way: a hand does not draw straight lines. */
const MARGIN = 8;
/** CSS px towards the card that a pointer sliding along a line of text does not make. */
const APPROACH = 3;

/**
 * The way from a term to its card: all that lies on a straight line from the term's line box to the card's near edge, 8 px
 * wider. A pointer in it is on its way, so the card stays and no other term opens.
 */
export interface Corridor {
  contains(point: Point): boolean;
  /** True if a pointer that has come from one point to the other is on its way to the card, not along the line of text. */
  leads(from: Point, to: Point): boolean;
}

/** A place with the axes of the page exchanged: beside is then below. */
const turned = ({ x, y }: Point): Point => ({ x: y, y: x });
const turnedBox = ({ left, top, right, bottom }: Box): Box => ({ left: top, top: left, right: bottom, bottom: right });

/** @param line the term's line box. @param card the card's box. @param side where the card is; all in CSS px of the viewport. */
export function corridor(line: Box, card: Box, side: Side): Corridor {
  if (side === 'left' || side === 'right') {
    const { contains, leads } = corridor(turnedBox(line), turnedBox(card), side === 'right' ? 'below' : 'above');
    return { contains: (point) => contains(turned(point)), leads: (from, to) => leads(turned(from), turned(to)) };
  }
  const edge = side === 'below' ? card.top : card.bottom;
  const far = side === 'below' ? line.top : line.bottom;
  const near = side === 'below' ? line.bottom : line.top;
  /** How far along a point is from an edge of the term to the card, 0 to 1. */
  const part = (y: number, from: number) => Math.max(0, Math.min((y - from) / (edge - from || 1), 1));
  // The hull of a box and an edge: of its two possible flanks, from the far corner or from the near one, the outer.
  const flank = (y: number, from: number, to: number, outer: (a: number, b: number) => number) =>
    outer(from + (to - from) * part(y, far), from + (to - from) * part(y, near));
  return {
    contains: ({ x, y }) =>
      y >= Math.min(far, edge) - MARGIN &&
      y <= Math.max(far, edge) + MARGIN &&
      x >= flank(y, line.left, card.left, Math.min) - MARGIN &&
      x <= flank(y, line.right, card.right, Math.max) + MARGIN,
    leads: (from, to) => (side === 'below' ? to.y - from.y : from.y - to.y) > APPROACH,
  };
}
