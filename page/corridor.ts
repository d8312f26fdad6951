import type { Box, Point, Side } from './place.ts';

/** CSS px by which the corridor is wider than the hull: a hand does not draw straight lines. */
const MARGIN = 8;
/** CSS px towards the card that a pointer sliding along a line of text does not make. */
const APPROACH = 3;

/**
 * The way from a term to its card: the convex hull of the term's line box and the card's near edge, 8 px wider. A pointer
 * in it is on its way, so the card stays and no other term opens.
 */
export interface Corridor {
  contains(point: Point): boolean;
  /** True if a pointer that has come from one point to the other is on its way to the card, not along the line of text. */
  leads(from: Point, to: Point): boolean;
}

/** @param line the term's line box. @param card the card's box. @param side where the card is; all in CSS px of the viewport. */
export function corridor(line: Box, card: Box, side: Side): Corridor {
  const edge = side === 'below' ? card.top : card.bottom;
  const hull = convexHull([
    { x: line.left, y: line.top },
    { x: line.right, y: line.top },
    { x: line.left, y: line.bottom },
    { x: line.right, y: line.bottom },
    { x: card.left, y: edge },
    { x: card.right, y: edge },
  ]);
  return {
    contains: (point) => isInside(point, hull) || distanceToEdges(point, hull) <= MARGIN,
    leads: (from, to) => (side === 'below' ? to.y - from.y : from.y - to.y) > APPROACH,
  };
}

/** Twice the signed area of a triangle; positive where `c` lies to the left of the way from `a` to `b`. */
const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Andrew's monotone chain: the corners of the convex hull in one sense of rotation. @public for its test */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const chain = (ordered: readonly Point[]) => {
    const corners: Point[] = [];
    for (const point of ordered) {
      let [a, b] = corners.slice(-2);
      while (a && b && turn(a, b, point) <= 0) {
        corners.pop();
        [a, b] = corners.slice(-2);
      }
      corners.push(point);
    }
    return corners.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

function isInside(point: Point, hull: readonly Point[]): boolean {
  return hull.every((a, index) => turn(a, hull[(index + 1) % hull.length] ?? a, point) >= 0);
}

function distanceToEdges(point: Point, hull: readonly Point[]): number {
  return Math.min(...hull.map((a, index) => distanceToSegment(point, a, hull[(index + 1) % hull.length] ?? a)));
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const along = length === 0 ? 0 : ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - a.x - t * (b.x - a.x), point.y - a.y - t * (b.y - a.y));
}
