import type { TermIndex } from '../annotator/index.ts';
import { findCandidates, ruleOf } from '../annotator/match.ts';
import { plainTextRuns } from '../annotator/paragraphs.ts';
import { type Match, type PageContext, resolve } from '../annotator/resolve.ts';
import { PIECE_UNITS } from './limits.ts';
import { nodeAt, type Run } from './runs.ts';

/** What one run gives: its matches, with offsets into the run's text. */
export interface AnnotatedRun {
  readonly matches: readonly Match[];
  /** Something in it would match only on a page that speaks of Xuhui. */
  readonly awaitsPage: boolean;
}

/** Finds the terms of a run, piece by piece: each step of the generator is a stretch of work of about PIECE_UNITS units. */
export function* annotateRun(index: TermIndex, run: Run, page: PageContext): Generator<undefined, AnnotatedRun> {
  const matches: Match[] = [];
  let awaitsPage = false;
  for (const [from, to] of piecesOf(index, run)) {
    const text = from === 0 && to === run.text.length ? run.text : run.text.slice(from, to);
    const candidates = findCandidates(index, text);
    if (candidates.length > 0) {
      awaitsPage ||=
        !page.aboutXuhui && candidates.some(({ forms }) => forms.some((form) => ruleOf(index, form)?.page));
      for (const match of resolve(index, text, candidates, page)) {
        matches.push({ ...match, start: match.start + from, end: match.end + from });
      }
    }
    yield;
  }
  return { matches, awaitsPage };
}

/** Cuts a run where no term can stand across: at the line ends of preformatted text, and, if it is long, between letters. */
function* piecesOf(index: TermIndex, run: Run): Generator<readonly [from: number, to: number]> {
  const preformatted = run.text.includes('\n') && run.block.closest('pre') !== null;
  const parts = preformatted ? plainTextRuns(run.text) : [{ start: 0, end: run.text.length }];
  for (const { start, end } of parts) {
    let from = start;
    while (end - from > PIECE_UNITS) {
      let to = from + PIECE_UNITS;
      // A unit of no form ends every match; look for one, but not for ever: a text of nothing but letters is cut anyway.
      for (let look = 0; look < PIECE_UNITS / 4 && index.codes[run.text.charCodeAt(to)] !== 0; look++) to++;
      yield [from, to];
      from = to;
    }
    yield [from, end];
  }
}

/**
 * Where a match crosses an edge that a reader sees (a span that is styled as a block, a float): the number of the node
 * after the edge; -1 if there is none. Computed style is asked only here, where a term would stand across.
 */
export function seenEdge(run: Run, { start, end }: Match): number {
  const last = nodeAt(run, end - 1);
  for (let at = nodeAt(run, start); at < last; at++) {
    if (!joins(run.nodes[at] as Text, run.nodes[at + 1] as Text)) return at + 1;
  }
  return -1;
}

function joins(before: Text, after: Text): boolean {
  if (before.parentNode === after.parentNode) return true;
  const above = new Set<Element>();
  for (let element = before.parentElement; element; element = element.parentElement) above.add(element);
  let common = after.parentElement;
  while (common && !above.has(common)) {
    if (!flowsInline(common)) return false;
    common = common.parentElement;
  }
  for (let element = before.parentElement; element && element !== common; element = element.parentElement) {
    if (!flowsInline(element)) return false;
  }
  return true;
}

function flowsInline(element: Element): boolean {
  // Lines of a printed column stand in blocks of their own, and are joined on purpose.
  if (/^(P|DIV)$/.test(element.tagName)) return true;
  const { display, float } = getComputedStyle(element);
  return float === 'none' && /^(inline|contents|ruby)/.test(display);
}

/** Cuts a run in two before one of its nodes. */
export function splitRun(run: Run, node: number): readonly [Run, Run] {
  const at = run.starts[node] as number;
  return [
    { ...run, text: run.text.slice(0, at), nodes: run.nodes.slice(0, node), starts: run.starts.slice(0, node) },
    {
      ...run,
      text: run.text.slice(at),
      nodes: run.nodes.slice(node),
      starts: run.starts.slice(node).map((start) => start - at),
    },
  ];
}
