import { goesOn, isHardWrapped } from '../annotator/paragraphs.ts';
import { flowsDown, flowsInline, isLine } from './flow.ts';
import { LINE_UNITS, LINES_LOOKED_AT } from './limits.ts';
import type { Run } from './run.ts';
import { sampleOf } from './sample.ts';

/** Lines that are joined into one run, in UTF-16 units: a word is far shorter, and a page of thousands of lines is no run. */
const LONGEST_JOIN = 2000;

/**
 * Joins the runs that are one line of thought to a reader, though their boxes are not one by name: the printed lines that a
 * converter put into a paragraph each, and blocks that a style makes inline. For these the style is asked only where
 * `mayCross` says that a term may begin in the one text and go on in the other. Others pass unchanged.
 */
export function* joinLines(
  runs: Iterable<Run | undefined>,
  mayCross: (before: string, after: string) => boolean,
): Generator<Run | undefined> {
  const columns = new WeakMap<Element, boolean>();
  let pending: Run | undefined;
  let last: Run | undefined;
  for (const run of runs) {
    if (!run) {
      yield;
      continue;
    }
    const isLong = pending && pending.text.length > LONGEST_JOIN;
    if (pending && last && !isLong && run.edges && isNextLine(last, run, columns)) pending = joined(pending, '\n', run);
    else if (pending && !isLong && run.edges && mayCross(pending.text, run.text) && run.edges.every(flowsInline))
      pending = joined(pending, '', run);
    else {
      if (pending) yield pending;
      pending = run;
    }
    last = run;
  }
  if (pending) yield pending;
}

/** True if a run is the next line of the column that another one stands in, and goes on with its sentence. */
function isNextLine({ block, text }: Run, next: Run, columns: WeakMap<Element, boolean>): boolean {
  const tag = block.localName;
  const parent = next.block.parentElement;
  if (!parent || !isLine(block) || next.block.localName !== tag || block.parentElement !== parent) return false;
  if (!goesOn(text.trim(), true)) return false;
  let isColumn = columns.get(parent);
  if (isColumn === undefined) {
    const lines: string[] = [];
    for (
      let child = parent.firstElementChild, i = 0;
      child && i < LINES_LOOKED_AT;
      child = child.nextElementSibling, i++
    ) {
      const line = child.localName === tag ? sampleOf(child, LINE_UNITS).trim() : '';
      if (line !== '') lines.push(line);
    }
    isColumn = isHardWrapped(lines) && flowsDown(block);
    columns.set(parent, isColumn);
  }
  return isColumn;
}

function joined(run: Run, by: string, next: Run): Run {
  const text = run.text + by;
  return {
    ...run,
    isLeaf: false,
    text: text + next.text,
    nodes: [...run.nodes, ...next.nodes],
    starts: [...run.starts, ...next.starts.map((start) => text.length + start)],
  };
}
