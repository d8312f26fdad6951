// The sentences that the generated pages are made of: our own test pages, the demo page, the glossary's definitions and,
// where they stand beside the project, the source documents. None of it is written into the project.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TermIndex } from '../annotator/index.ts';
import { plainTextRuns } from '../annotator/paragraphs.ts';
import { annotate } from '../annotator/resolve.ts';
import type { Bundle } from '../glossary/schema.ts';
import { htmlRuns } from '../scripts/html-runs.ts';
import { ROOT, SHARED } from '../scripts/tools.ts';

export interface Sentence {
  readonly text: string;
  /** Occurrences of terms of our own glossary. */
  readonly terms: number;
}

export interface Prose {
  readonly sentences: readonly Sentence[];
  /** What they were taken from. */
  readonly texts: readonly string[];
}

const SHORTEST = 8;
const LONGEST = 120;

/** Sentences without the line breaks and gaps of their source, each ending in its punctuation. */
function sentencesOf(run: string): string[] {
  const text = run
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '')
    .trim();
  const found = text.match(/[^。！？；]+[。！？；][”」』）]?/g) ?? [];
  return found.filter(({ length }) => length >= SHORTEST && length <= LONGEST);
}

const filesIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => join(folder, name))
    : [];

/** Reads all sentences and counts the terms in each. */
export function readProse(index: TermIndex, bundle: Bundle): Prose {
  const pages = [...filesIn(join(ROOT, 'tests/fixtures/pages'), '.html'), join(ROOT, 'scripts/demo/demo.html')];
  const documents = filesIn(join(SHARED, 'sources'), '.txt');
  const runs = [
    ...pages.flatMap((path) => htmlRuns(readFileSync(path, 'utf8')).map(({ text }) => text)),
    ...bundle.entries.flatMap(({ gist, definition }) => [gist.zh, definition.zh]),
    ...documents.flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      return plainTextRuns(text).map(({ start, end }) => text.slice(start, end));
    }),
  ];
  const texts = new Set(runs.flatMap(sentencesOf));
  return {
    sentences: [...texts].map((text) => ({ text, terms: annotate(index, text, { aboutXuhui: true }).length })),
    texts: [
      `${pages.length} test pages`,
      `${bundle.entries.length} definitions`,
      ...(documents.length ? [`${documents.length} source documents`] : []),
    ],
  };
}
