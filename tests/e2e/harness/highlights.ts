// What a reader sees marked on a page. The highlight registry is shared between a page and an extension's scripts, so this
// needs no hook in the extension: it reads from the page's own world.
import type { Frame, Page } from 'puppeteer-core';
import { until } from './until.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One marked occurrence: its text, and the boxes of its lines in CSS px of its frame's viewport; `box` is the first. */
export interface Marked {
  readonly text: string;
  readonly box: Box | undefined;
  readonly boxes: readonly Box[];
}

/** Runs in the page. All marks in document order; pieces of one term that stand in several nodes are put together. */
function readMarks(): Marked[] {
  const pieces: Range[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('huizhu-') || /^huizhu-(open|passage)/.test(name)) continue;
    for (const piece of highlight as unknown as Iterable<StaticRange>) {
      if (!piece.startContainer.isConnected) continue;
      const range = new Range();
      range.setStart(piece.startContainer, piece.startOffset);
      range.setEnd(piece.endContainer, piece.endOffset);
      pieces.push(range);
    }
  }
  const sameTree = (a: Range, b: Range) => a.startContainer.getRootNode() === b.startContainer.getRootNode();
  pieces.sort((a, b) => (sameTree(a, b) ? a.compareBoundaryPoints(Range.START_TO_START, b) : 0));
  const marks: Range[][] = [];
  for (const piece of pieces) {
    const before = marks.at(-1)?.at(-1);
    if (before && sameTree(before, piece) && before.endContainer !== piece.startContainer) {
      const between = new Range();
      between.setStart(before.endContainer, before.endOffset);
      between.setEnd(piece.startContainer, piece.startOffset);
      if (between.toString().trim() === '') {
        marks.at(-1)?.push(piece);
        continue;
      }
    }
    marks.push([piece]);
  }
  // To ask for boxes where nothing is drawn makes Chromium lay it out, and say so in the page's console.
  const isDrawn = ({ parentElement }: Node) => {
    try {
      return (
        parentElement === null ||
        (parentElement.checkVisibility() && getComputedStyle(parentElement).contentVisibility !== 'hidden')
      );
    } catch {
      return true; // a page that took these away from itself
    }
  };
  return marks.map((ranges) => {
    const boxes = ranges
      .filter(({ startContainer }) => isDrawn(startContainer))
      .flatMap((range) => [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height })));
    // A copy: WebDriver BiDi says an object only once.
    return { text: ranges.map(String).join('').replace(/\s+/g, ''), box: boxes[0] && { ...boxes[0] }, boxes };
  });
}

/** All marks of a page or frame, in reading order. */
export const marksOf = (frame: Page | Frame): Promise<Marked[]> => frame.evaluate(readMarks);

/** Text of all marks, in reading order. */
export const termsOf = async (frame: Page | Frame): Promise<string[]> => (await marksOf(frame)).map(({ text }) => text);

/** Waits until each of these texts is part of a mark; returns the text of all marks. */
export function waitForTerms(frame: Page | Frame, terms: readonly string[]): Promise<string[]> {
  return until(`${terms.join(', ')} marked`, async () => {
    const marked = await termsOf(frame);
    return terms.every((term) => marked.some((text) => text.includes(term))) && marked;
  });
}

/** Waits until nothing is marked, the open term included. */
export function waitForNoMarks(frame: Page | Frame): Promise<true> {
  return until('no mark left', () =>
    frame.evaluate(() =>
      [...CSS.highlights].every(([name, highlight]) => !name.startsWith('huizhu-') || highlight.size === 0),
    ),
  );
}

/** Text painted as the open term; empty where none is. */
export const openTermOf = (page: Page | Frame): Promise<string> =>
  page.evaluate(() => {
    let text = '';
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('huizhu-open')) continue;
      for (const piece of highlight as unknown as Iterable<StaticRange>) {
        const range = new Range();
        range.setStart(piece.startContainer, piece.startOffset);
        range.setEnd(piece.endContainer, piece.endOffset);
        text += range.toString();
      }
    }
    return text;
  });

/** Brings the first mark that contains the text into view and rests the real pointer on it. Returns its box. */
export async function hoverTerm(page: Page, term: string): Promise<Box> {
  await waitForTerms(page, [term]);
  const find = async () => {
    const marks = await marksOf(page);
    const box = marks.find(({ text }) => text.includes(term))?.box;
    return box && { box, others: marks.flatMap(({ boxes }) => boxes).filter((other) => !isSame(other, box)) };
  };
  const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  let { box, others } = await until(`${term} laid out`, find);
  if (box.y < 0 || box.y + box.height > view.height) {
    await page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), box.y - view.height / 3);
    ({ box, others } = await until(`${term} laid out`, find));
  }
  const end = { x: box.x + Math.min(box.width / 2, 12), y: box.y + box.height / 2 };
  const from = startOf(end, view, others);
  // In steps: a pointer arrives, it does not appear.
  await page.mouse.move(from.x, from.y);
  await page.mouse.move(end.x, end.y, { steps: STEPS });
  return box;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far away a pointer sets out, in CSS px, and in how many moves it comes. */
const AWAY = 30;
const STEPS = 4;

const isSame = (a: Box, b: Box) => a.x === b.x && a.y === b.y;

/**
 * Where a pointer sets out that passes over no other mark: on a busy machine it stands there, or on the way, long enough for
 * that mark's card to open and cover the term. From above where it can; on the term itself where marks are all around it.
 */
function startOf(end: Point, view: { width: number; height: number }, others: readonly Box[]): Point {
  const steps = Array.from({ length: STEPS }, (_, step) => step / STEPS);
  const isFree = ({ x, y }: Point) => others.every((box) => !holds(box, x, y));
  return (
    [
      { x: end.x, y: end.y - AWAY },
      { x: end.x, y: end.y + AWAY },
      { x: end.x - AWAY, y: end.y },
      { x: end.x + AWAY, y: end.y },
    ]
      .filter(({ x, y }) => x >= 0 && y >= 0 && x < view.width && y < view.height)
      .find(({ x, y }) => steps.every((part) => isFree({ x: x + (end.x - x) * part, y: y + (end.y - y) * part }))) ??
    end
  );
}

/** A px more than the box: it is drawn on whole px. */
const holds = (box: Box, x: number, y: number) =>
  x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1;
