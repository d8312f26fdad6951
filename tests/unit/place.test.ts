import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, distance, dock, GAP, type Place, type PlaceRequest, place, type Side } from '../../page/place.ts';

const VIEW: Box = { left: 0, top: 0, right: 1280, bottom: 800 };
const CARD = { width: 360, height: 280 };
const line = (left: number, top: number, width = 80, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const boxOf = (found: Place, { card }: PlaceRequest): Box => {
  const height = Math.min(card.height, found.maxHeight);
  return { left: found.x, top: found.y, right: found.x + card.width, bottom: found.y + height };
};
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const anyRequest: fc.Arbitrary<PlaceRequest> = fc
  .record({
    left: fc.integer({ min: 0, max: 400 }),
    top: fc.integer({ min: 0, max: 400 }),
    width: fc.integer({ min: 240, max: 2000 }),
    height: fc.integer({ min: 160, max: 1400 }),
  })
  .chain((size) => {
    const view: Box = { left: size.left, top: size.top, right: size.left + size.width, bottom: size.top + size.height };
    const inView = fc
      .tuple(
        fc.integer({ min: view.left, max: view.right - 10 }),
        fc.integer({ min: view.top, max: view.bottom - 12 }),
        fc.integer({ min: 8, max: 900 }),
        fc.integer({ min: 12, max: 48 }),
      )
      .map((numbers) => line(...numbers));
    return fc.record({
      view: fc.constant(view),
      lines: fc.array(inView, { minLength: 1, maxLength: 3 }),
      pointer: fc.option(fc.record({ x: fc.integer({ min: 0, max: 2400 }), y: fc.integer({ min: 0, max: 1800 }) }), {
        nil: undefined,
      }),
      card: fc.record({
        width: fc.constant(Math.min(360, size.width - 2 * GAP)),
        height: fc.integer({ min: 120, max: 1500 }),
      }),
      side: fc.constantFrom<Side | undefined>(undefined, 'below', 'above', 'left', 'right'),
      vertical: fc.boolean(),
      rtl: fc.boolean(),
    });
  });

const placed = (request: PlaceRequest): Place => {
  const found = place(request);
  fc.pre(found !== undefined);
  return found as Place;
};

describe('a card', () => {
  test('never covers the line box of its term', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const found = placed(request);
        expect(overlap(boxOf(found, request), found.line)).toBe(false);
      }),
    );
  });

  test('keeps 8 px from the line and from every edge of the view', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const found = placed(request);
        const { view } = request;
        const box = boxOf(found, request);
        expect(box.left).toBeGreaterThanOrEqual(view.left + GAP);
        expect(box.right).toBeLessThanOrEqual(view.right - GAP);
        expect(box.top).toBeGreaterThanOrEqual(view.top + GAP);
        expect(box.bottom).toBeLessThanOrEqual(view.bottom - GAP);
        const gaps: Readonly<Record<Side, number>> = {
          below: box.top - found.line.bottom,
          above: found.line.top - box.bottom,
          right: box.left - found.line.right,
          left: found.line.left - box.right,
        };
        expect(gaps[found.side]).toBeGreaterThanOrEqual(GAP);
      }),
    );
  });

  test('is at most 60 % of the view high, in a low view 400 px, and the edge towards the term does not depend on its height', () => {
    fc.assert(
      fc.property(anyRequest, fc.integer({ min: 120, max: 1500 }), (request, height) => {
        const found = placed(request);
        const most = Math.max((request.view.bottom - request.view.top) * 0.6, 400);
        expect(found.maxHeight).toBeLessThanOrEqual(most);
        const grown = placed({ ...request, side: found.side, card: { ...request.card, height } });
        expect(grown.near).toBe(found.near);
        expect(grown.side).toBe(found.side);
        expect(grown.x).toBe(found.x);
      }),
    );
  });

  test('belongs to the line box nearest to the pointer', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { pointer } = request;
        fc.pre(pointer !== undefined);
        const found = placed(request);
        for (const other of request.lines)
          expect(distance(pointer, found.line)).toBeLessThanOrEqual(distance(pointer, other));
      }),
    );
  });

  test('covers no line of a wrapped term where there is room beside all of them', () => {
    const lines = [line(1100, 300, 120), line(60, 330, 90)];
    const request = { lines, pointer: { x: 1150, y: 310 }, card: CARD, view: VIEW };
    const found = placed(request);
    expect(found.line).toBe(lines[0]);
    for (const other of lines) expect(overlap(boxOf(found, request), other)).toBe(false);
  });

  test('stands beside the line of vertical text, where a side has room, and covers nothing of that line', () => {
    const x = fc.integer({ min: 0, max: 1250 });
    const y = fc.integer({ min: -40, max: 790 });
    const length = fc.integer({ min: 20, max: 400 });
    const height = fc.integer({ min: 120, max: 1500 });
    fc.assert(
      fc.property(x, y, length, height, (left, top, high, cardHeight) => {
        const request = {
          lines: [line(left, top, 24, high)],
          card: { width: 360, height: cardHeight },
          view: VIEW,
          vertical: true,
        };
        const found = placed(request);
        expect(['left', 'right']).toContain(found.side);
        const wholeLine = { left, right: left + 24, top: -Infinity, bottom: Infinity };
        expect(overlap(boxOf(found, request), wholeLine)).toBe(false);
        // Grown, it keeps the edge at which it stands.
        expect(placed({ ...request, side: found.side, card: CARD }).near).toBe(found.near);
      }),
    );
    const column = line(600, 100, 20, 120);
    expect(placed({ lines: [column], card: CARD, view: VIEW, vertical: true })).toMatchObject({
      side: 'right',
      x: 620 + GAP,
      near: 100,
      up: false,
    });
    const low = { ...column, top: 600, bottom: 720 };
    expect(placed({ lines: [low], card: CARD, view: VIEW, vertical: true })).toMatchObject({ near: 720, up: true });
  });

  test('ends where its term ends, where the text runs from right to left', () => {
    const found = placed({ lines: [line(700, 100)], card: CARD, view: VIEW, rtl: true });
    expect(found.x + CARD.width).toBe(780);
    expect(placed({ lines: [line(100, 100)], card: CARD, view: VIEW, rtl: true }).x).toBe(GAP);
  });

  test('begins where its term begins, and under the pointer where the line is wider than the card', () => {
    expect(placed({ lines: [line(200, 100)], card: CARD, view: VIEW }).x).toBe(200);
    expect(placed({ lines: [line(100, 100, 900)], pointer: { x: 700, y: 110 }, card: CARD, view: VIEW }).x).toBe(520);
  });

  test('goes above where there is no room below, and stays there when it grows', () => {
    const request = { lines: [line(200, 700)], card: CARD, view: VIEW };
    const found = placed(request);
    expect(found.side).toBe('above');
    expect(found.near).toBe(700 - GAP);
    expect(placed({ ...request, side: 'above', card: { ...CARD, height: 480 } }).near).toBe(700 - GAP);
  });

  test('prefers the side on which it can also be expanded', () => {
    expect(placed({ lines: [line(200, 480)], card: CARD, view: VIEW }).side).toBe('above');
    expect(placed({ lines: [line(200, 300)], card: CARD, view: VIEW }).side).toBe('below');
  });

  test('has no place where neither side has room for a head and two lines', () => {
    const view: Box = { left: 0, top: 0, right: 800, bottom: 240 };
    expect(place({ lines: [line(10, 100, 80, 40)], card: CARD, view })).toBeUndefined();
    expect(place({ lines: [], card: CARD, view: VIEW })).toBeUndefined();
  });
});

describe('a docked card', () => {
  const request = (lines: readonly Box[], height = 280): PlaceRequest => ({
    lines,
    card: { width: 360, height },
    view: VIEW,
  });

  test('stands in the lower right corner, 16 px from both edges, and grows upward', () => {
    const found = dock(request([line(100, 100)]));
    expect(found).toMatchObject({ x: 1280 - 16 - 360, near: 800 - 16, side: 'above', y: 784 - 280 });
    expect(dock(request([line(100, 100)], 900))?.maxHeight).toBe(480);
  });

  test('never covers its term: it stays below it, or gives up the corner', () => {
    fc.assert(
      fc.property(anyRequest, (any) => {
        const found = dock(any);
        fc.pre(found !== undefined);
        const box = boxOf(found as Place, any);
        for (const each of any.lines) expect(overlap(box, each)).toBe(false);
        expect(box.bottom).toBe(any.view.bottom - 16);
      }),
    );
    expect(dock(request([line(1000, 300)]))?.maxHeight).toBe(784 - 8 - 320);
    expect(dock(request([line(1000, 700)]))).toBeUndefined();
  });
});
