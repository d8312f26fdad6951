/**
 * Lines that belong together. A PDF's text, and much text pasted into a CMS, has a line break (or an empty line, or a
 * paragraph of its own) at every printed line's end, in the middle of words.
 */

/** A line that ends so is complete: sentence and clause punctuation, closing marks. */
const ENDS_COMPLETE = /[。！？；：…，、.!?;:,)）】〉》"”’」』—-]$/;
const ENDS_SENTENCE = /[。！？；：…!?;:)）】”’」』]$/;
/** A line of a printed column holds at least this, in UTF-16 units; lists of names hold less. */
const SHORTEST_COLUMN = 8;
/** A line of this many units is no heading: without an end it goes on in the next. */
const NO_HEADING = 40;
/** Fewer lines than this say nothing about how a page is wrapped. */
const ENOUGH_LINES = 8;

/**
 * True if lines (empty ones left out) are the lines of a printed column: most about as long as the longest usual one, few
 * ending a sentence, but clauses ending within them: headlines of a list may be as even, and are one clause each.
 */
export function isHardWrapped(lines: readonly string[]): boolean {
  if (lines.length < ENOUGH_LINES) return false;
  const lengths = lines.map((line) => line.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] as number;
  if (usual < SHORTEST_COLUMN) return false;
  const full = lengths.filter((length) => length >= usual * 0.85).length;
  const ending = lines.filter((line) => ENDS_SENTENCE.test(line)).length;
  const clauses = lines.filter((line) => /[，。；]/.test(line)).length;
  return full >= lines.length * 0.6 && ending <= lines.length * 0.35 && clauses >= lines.length * 0.35;
}

/** True if a line goes on in the next one, so that a word may stand in both. */
export function goesOn(line: string, hardWrapped: boolean): boolean {
  if (line === '' || ENDS_COMPLETE.test(line)) return false;
  return hardWrapped || line.length >= NO_HEADING;
}

/** A run of a plain text: UTF-16 offsets of its first and past its last unit. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Cuts a plain text into runs: lines, joined where one goes on in the next. */
export function plainTextRuns(text: string): TextSpan[] {
  let past = 0;
  const lines = text
    .split('\n')
    .map((line) => {
      const start = past;
      past += line.length + 1;
      return { start, end: past - 1, trimmed: line.trim() };
    })
    .filter(({ trimmed }) => trimmed !== '');
  const hardWrapped = isHardWrapped(lines.map((line) => line.trimmed));
  const runs: TextSpan[] = [];
  let open: { start: number; end: number } | undefined;
  for (const { start, end, trimmed } of lines) {
    if (open) open.end = end;
    else open = { start, end };
    // A quotation mark may be open over the break: then the word in it goes on, whatever the line ends with.
    if (goesOn(trimmed, hardWrapped)) continue;
    runs.push(open);
    open = undefined;
  }
  if (open) runs.push(open);
  return runs;
}
