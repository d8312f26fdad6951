import type { TermIndex } from '../annotator/index.ts';
import { plainTextRuns } from '../annotator/paragraphs.ts';
import { annotate } from '../annotator/resolve.ts';
import { isJapaneseOrKorean, speaksOfXuhui } from '../annotator/telling.ts';
import type { Bundle } from '../glossary/schema.ts';
import { LANGUAGE_SAMPLE } from '../page/limits.ts';
import { type FileRun, htmlRuns } from './html-runs.ts';

export interface ScanMatch {
  readonly entry: string;
  readonly term: string;
  readonly level: string;
  readonly surface: string;
  /** UTF-16 offsets into the file's text. */
  readonly start: number;
  readonly end: number;
}

/** The runs of a file's text, as the extension would read them. */
export function runsOf(text: string, { html }: { html: boolean }): FileRun[] {
  if (html) return htmlRuns(text);
  return plainTextRuns(text).map(({ start, end }) => ({
    text: text.slice(start, end),
    offsetOf: (at: number) => start + at,
    beside: () => [],
  }));
}

/** Every occurrence of every term in a file's text, of every level, whatever a reader's settings would show. */
export function scanText(index: TermIndex, bundle: Bundle, text: string, options: { html: boolean }): ScanMatch[] {
  const aboutXuhui = speaksOfXuhui(text);
  // As page/scanner.ts: a run in Japanese or Korean holds no term.
  const runs = runsOf(text, options).filter((run) => !isJapaneseOrKorean(run.text.slice(0, LANGUAGE_SAMPLE)));
  return runs.flatMap((run) =>
    annotate(index, run.text, { aboutXuhui, beside: run.beside }).map((match): ScanMatch => {
      const entry = bundle.entries[match.entry];
      if (!entry) throw new Error(`the index names entry ${match.entry}, which the bundle does not have`);
      const start = run.offsetOf(match.start);
      const end = run.offsetOf(match.end - 1) + 1;
      return { entry: entry.id, term: entry.term, level: entry.level, surface: text.slice(start, end), start, end };
    }),
  );
}
