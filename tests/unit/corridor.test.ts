import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corridor } from '../../page/corridor.ts';
import type { Box } from '../../page/place.ts';

const TERM: Box = { left: 500, top: 100, right: 580, bottom: 120 };
const BELOW: Box = { left: 500, top: 128, right: 860, bottom: 400 };
const ABOVE: Box = { left: 300, top: -200, right: 660, bottom: 92 };

const side = fc.constantFrom('below' as const, 'above' as const);
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const along = (from: number, to: number, part: number) => from + (to - from) * part;

describe('the corridor from a term to its card', () => {
  test('holds every straight way from the term to the near edge of the card', () => {
    fc.assert(
      fc.property(side, unit, unit, unit, unit, (where, fromX, fromY, toX, part) => {
        const card = where === 'below' ? BELOW : ABOVE;
        const edge = where === 'below' ? card.top : card.bottom;
        const from = { x: along(TERM.left, TERM.right, fromX), y: along(TERM.top, TERM.bottom, fromY) };
        const to = { x: along(card.left, card.right, toX), y: edge };
        const way = corridor(TERM, card, where);
        expect(way.contains({ x: along(from.x, to.x, part), y: along(from.y, to.y, part) })).toBe(true);
      }),
    );
  });

  test('holds every straight way to a card that stands beside its term', () => {
    const right: Box = { left: 588, top: 90, right: 948, bottom: 400 };
    const left: Box = { left: 132, top: 90, right: 492, bottom: 400 };
    fc.assert(
      fc.property(fc.boolean(), unit, unit, unit, unit, (isRight, fromX, fromY, toY, part) => {
        const card = isRight ? right : left;
        const from = { x: along(TERM.left, TERM.right, fromX), y: along(TERM.top, TERM.bottom, fromY) };
        const to = { x: isRight ? card.left : card.right, y: along(card.top, card.bottom, toY) };
        const way = corridor(TERM, card, isRight ? 'right' : 'left');
        expect(way.contains({ x: along(from.x, to.x, part), y: along(from.y, to.y, part) })).toBe(true);
      }),
    );
    const way = corridor(TERM, right, 'right');
    expect(way.contains({ x: 500, y: 150 })).toBe(false);
    expect(way.leads({ x: 540, y: 110 }, { x: 550, y: 110 })).toBe(true);
    expect(way.leads({ x: 540, y: 110 }, { x: 540, y: 130 })).toBe(false);
  });

  test('is 8 px wider than the hull and no more', () => {
    const way = corridor(TERM, BELOW, 'below');
    expect(way.contains({ x: 493, y: 110 })).toBe(true);
    expect(way.contains({ x: 491, y: 110 })).toBe(false);
    expect(way.contains({ x: 540, y: 93 })).toBe(true);
    expect(way.contains({ x: 540, y: 91 })).toBe(false);
    expect(way.contains({ x: 865, y: 128 })).toBe(true);
  });

  test('leaves the words beside the term that lie off the straight way', () => {
    const way = corridor(TERM, BELOW, 'below');
    expect(way.contains({ x: 640, y: 96 })).toBe(false);
    expect(corridor(TERM, ABOVE, 'above').contains({ x: 640, y: 128 })).toBe(false);
  });

  test('leads to the card, not along the line of text', () => {
    const from = { x: 570, y: 110 };
    expect(corridor(TERM, BELOW, 'below').leads(from, { x: 640, y: 112 })).toBe(false);
    expect(corridor(TERM, BELOW, 'below').leads(from, { x: 640, y: 116 })).toBe(true);
    expect(corridor(TERM, BELOW, 'below').leads(from, { x: 640, y: 100 })).toBe(false);
    expect(corridor(TERM, ABOVE, 'above').leads(from, { x: 640, y: 104 })).toBe(true);
  });

  test('lets go of points far from both', () => {
    fc.assert(
      fc.property(side, fc.integer({ min: -2000, max: 3000 }), fc.integer({ min: -2000, max: 3000 }), (where, x, y) => {
        const card = where === 'below' ? BELOW : ABOVE;
        const edge = where === 'below' ? card.top : card.bottom;
        const outside =
          x < Math.min(TERM.left, card.left) - 8 ||
          x > Math.max(TERM.right, card.right) + 8 ||
          y < Math.min(TERM.top, edge) - 8 ||
          y > Math.max(TERM.bottom, edge) + 8;
        if (outside) expect(corridor(TERM, card, where).contains({ x, y })).toBe(false);
      }),
    );
  });
});
