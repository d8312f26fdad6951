import { fold, foldUnit, type Variants } from '../../annotator/fold.ts';
import { locatorAt } from '../../glossary/compile/fragment.ts';
import { CONTEXT_MAX, contextOf, type EditorDocument, lineAt } from './document.ts';

export interface Occurrence {
  readonly line: number;
  /** UTF-16 offset into the file. */
  readonly start: number;
  readonly context: string;
  /** What a citation of this place could have as its locator. */
  readonly locator: string;
}

/** Where a term stands in a document, in any script, width and quotation marks, also over line breaks. */
export function occurrencesOf(term: string, { text, runs }: EditorDocument, variants: Variants): Occurrence[] {
  const wanted = fold(term, variants);
  if (!wanted) return [];
  return runs.flatMap((run) => {
    const { folded, offsets } = foldWithOffsets(run.text, variants);
    const found: Occurrence[] = [];
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      const from = offsets[at] ?? 0;
      const to = (offsets[at + wanted.length - 1] ?? from) + 1;
      const start = run.offsetOf(from);
      found.push({
        line: lineAt(text, start),
        start,
        context: contextOf(run.text, from, to),
        locator: locatorIn(run.text, from, to),
      });
    }
    return found;
  });
}

/** A folded text with the offset of each of its units in the text. */
function foldWithOffsets(text: string, variants: Variants): { folded: string; offsets: number[] } {
  const offsets: number[] = [];
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i), variants);
    if (unit === 0) continue;
    folded += String.fromCharCode(unit);
    offsets.push(i);
  }
  return { folded, offsets };
}

/** Browsers look for a fragment in one block; a place that a line break cuts gets the longer of its pieces. */
function locatorIn(run: string, from: number, to: number): string {
  const start = run.lastIndexOf('\n', from - 1) + 1;
  const stop = run.indexOf('\n', from);
  const line = run.slice(start, stop < 0 ? undefined : stop);
  return locatorAt(line, from - start, Math.min(to - start, line.length), CONTEXT_MAX).trim();
}
