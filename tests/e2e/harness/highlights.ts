// What a reader sees marked on a page. The highlight registry is shared between a page and an extension's scripts, so this
// needs no hook in the extension: it reads from the page's own world.
import type { Frame, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** One marked occurrence: its text, and its first line's box in CSS px of its frame's viewport. */
export interface Marked {
  readonly text: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined;
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
  return marks.map((ranges) => {
    const { x, y, width, height } = ranges[0]?.getClientRects()[0] ?? {};
    return {
      text: ranges.map(String).join('').replace(/\s+/g, ''),
      box:
        x === undefined || y === undefined || width === undefined || height === undefined
          ? undefined
          : { x, y, width, height },
    };
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
export async function hoverTerm(page: Page, term: string): Promise<NonNullable<Marked['box']>> {
  await waitForTerms(page, [term]);
  const find = async () => (await marksOf(page)).find(({ text }) => text.includes(term))?.box;
  const height = await page.evaluate(() => innerHeight);
  let box = await until(`${term} laid out`, find);
  if (box.y < 0 || box.y + box.height > height) {
    await page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), box.y - height / 3);
    box = await until(`${term} laid out`, find);
  }
  // From a little above, in steps: a pointer arrives, it does not appear.
  const x = box.x + Math.min(box.width / 2, 12);
  await page.mouse.move(x, Math.max(0, box.y - 30));
  await page.mouse.move(x, box.y + box.height / 2, { steps: 4 });
  return box;
}
