import type { TermIndex } from '../../annotator/index.ts';
import { plainSurface } from '../../annotator/plain-surface.ts';
import type { Bundle } from '../../glossary/schema.ts';
import { type EditorDocument, markedRuns } from './document.ts';
import { coveredShare, quotedIn } from './quotes.ts';

/** What of the glossary stands in a document, and which of the names it puts in quotation marks do not resolve. */
export interface Coverage {
  readonly file: string;
  readonly matches: number;
  /** The most frequent first. */
  readonly entries: readonly {
    readonly entry: string;
    readonly term: string;
    readonly level: string;
    readonly count: number;
    /** The surfaces met, with how often. */
    readonly surfaces: Readonly<Record<string, number>>;
  }[];
  /** Quoted names in which no term is marked; `at` are UTF-16 offsets into the file. The most frequent first. */
  readonly unresolved: readonly { readonly text: string; readonly count: number; readonly at: readonly number[] }[];
}

export function coverageOf(terms: TermIndex, bundle: Bundle, document: EditorDocument): Coverage {
  const found = new Map<number, Map<string, number>>();
  const unresolved = new Map<string, number[]>();
  let matches = 0;
  for (const run of markedRuns(terms, document)) {
    for (const { entry, start, end } of run.matches) {
      matches++;
      const surfaces = found.get(entry) ?? new Map<string, number>();
      const surface = plainSurface(run.text.slice(start, end));
      found.set(entry, surfaces.set(surface, (surfaces.get(surface) ?? 0) + 1));
    }
    for (const { text, start, end } of quotedIn(run.text)) {
      if (coveredShare(run.matches, start, end) > 0) continue;
      unresolved.set(text, [...(unresolved.get(text) ?? []), run.offsetOf(start)]);
    }
  }
  const entries = [...found].flatMap(([number, surfaces]) => {
    const entry = bundle.entries[number];
    if (!entry) return [];
    const count = [...surfaces.values()].reduce((sum, n) => sum + n, 0);
    return [{ entry: entry.id, term: entry.term, level: entry.level, count, surfaces: Object.fromEntries(surfaces) }];
  });
  return {
    file: document.file,
    matches,
    entries: entries.sort((a, b) => b.count - a.count),
    unresolved: [...unresolved].map(([text, at]) => ({ text, count: at.length, at })).sort((a, b) => b.count - a.count),
  };
}
