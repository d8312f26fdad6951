import type { TermIndex } from '../annotator/index.ts';
import { findCandidates, needsContext, ruleOf } from '../annotator/match.ts';
import { isHardWrapped, plainTextRuns, type TextSpan } from '../annotator/paragraphs.ts';
import { type Match, NEAR_REACH, type PageContext, resolve } from '../annotator/resolve.ts';
import { ITEMS_NEAR, LINES_UNITS, MARKS_PER_NODE, PIECE_UNITS } from './limits.ts';
import { BREAK, type Run } from './run.ts';
import { sampleOf } from './sample.ts';

/** What one run gives: its matches, with offsets into the run's text. */
export interface AnnotatedRun {
  readonly matches: Match[];
  /** Something in it matches or not, or as one sense or another, by what the page speaks of or what stands near. */
  needsContext: boolean;
}

/** Finds the terms of a run: at once, or if it is long, with a pause after each stretch of about PIECE_UNITS units. */
export function* annotateRun(index: TermIndex, run: Run, aboutXuhui: boolean): Generator<undefined, AnnotatedRun> {
  const { text, block } = run;
  const found: AnnotatedRun = { matches: [], needsContext: false };
  let items: string[] | undefined;
  const beside = () => {
    items ??= itemsBeside(block);
    return items;
  };
  const page: PageContext = { aboutXuhui, beside };
  const annotatePiece = (piece: string, from: number): void => {
    const candidates = findCandidates(index, piece);
    if (candidates.length === 0) return;
    found.needsContext ||= candidates.some(({ forms }) => forms.some((form) => needsContext(ruleOf(index, form))));
    for (const match of resolve(index, piece, candidates, page))
      found.matches.push(from === 0 ? match : { ...match, start: match.start + from, end: match.end + from });
  };
  if (text.length <= PIECE_UNITS && !BREAKS.test(text)) annotatePiece(text, 0);
  else {
    for (const [from, to] of piecesOf(index, run)) {
      annotatePiece(text.slice(from, to), from);
      yield;
      // More than can be marked in its nodes is not looked for.
      const { length } = found.matches;
      if (length > MARKS_PER_NODE && length > MARKS_PER_NODE * run.nodes.length) break;
    }
  }
  return found;
}

const BREAKS = new RegExp(`\n|${BREAK}`);
/** Two line breaks with nothing between them: a paragraph's end in many a page of news. */
const EMPTY_LINE = new RegExp(`${BREAK}\\s*${BREAK}`, 'g');

/**
 * Cuts a run where no term can stand across: at the line ends of preformatted text, at empty lines, and, if it is long,
 * between letters.
 */
function* piecesOf(index: TermIndex, { text, block }: Run): Generator<readonly [from: number, to: number]> {
  const preformatted = text.includes('\n') && block.closest('pre') !== null;
  for (const { start, end } of preformatted ? preformattedParts(text) : paragraphsIn(text)) {
    let from = start;
    while (end - from > PIECE_UNITS) {
      let to = from + PIECE_UNITS;
      // A unit of no form ends every match; look for one, but not for ever: a text of nothing but letters is cut anyway.
      for (let look = 0; look < PIECE_UNITS / 4 && index.codes[text.charCodeAt(to)] !== 0; look++) to++;
      yield [from, to];
      from = to;
    }
    yield [from, end];
  }
}

/** The parts of a text between empty lines, unless they are the printed lines of a column. */
function* paragraphsIn(text: string): Generator<TextSpan> {
  let start = 0;
  const isColumn = isHardWrapped(
    text
      .split(BREAK)
      .map((line) => line.trim())
      .filter(Boolean),
  );
  for (const { 0: gap, index } of isColumn ? [] : text.matchAll(EMPTY_LINE)) {
    yield { start, end: index };
    start = index + gap.length;
  }
  yield { start, end: text.length };
}

/** The runs of a preformatted text, looked for in a stretch of it at a time. */
function* preformattedParts(text: string): Generator<TextSpan> {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from + LINES_UNITS);
    const to = end < 0 ? text.length : end + 1;
    for (const { start, end } of plainTextRuns(text.slice(from, to))) yield { start: start + from, end: end + from };
    from = to;
  }
}

/** The list that a node stands in an item of, if it is an element. */
export const listAround = (node: Node): Element | null | undefined =>
  (node as Partial<Element>).closest?.('li,dt,dd')?.parentElement;

/** The beginnings of the items before and after, of the list that a block stands in. */
function itemsBeside(block: Element): string[] {
  const texts: string[] = [];
  const item = block.closest('li,dt,dd');
  for (const side of ['previousElementSibling', 'nextElementSibling'] as const) {
    let other = item?.[side];
    for (let count = 0; other && count < ITEMS_NEAR; count++, other = other[side])
      texts.push(sampleOf(other, NEAR_REACH));
  }
  return texts;
}
