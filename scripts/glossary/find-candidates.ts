import { fold, type Variants } from '../../annotator/fold.ts';
import type { TermIndex } from '../../annotator/index.ts';
import { contextOf, type EditorDocument, lineAt, type MarkedRun, markedRuns } from './document.ts';
import { coveredShare, quotedIn } from './quotes.ts';
import { repeatsIn } from './repeats.ts';
import { slogansIn } from './slogans.ts';

export type CandidateKind = 'number' | 'quoted' | 'repeated';

/** Something that may want an entry. */
export interface Candidate {
  readonly kind: CandidateKind;
  readonly text: string;
  readonly count: number;
  /** What stands first is worth writing first: frequent, long, quoted or counting, and unknown to the glossary. */
  readonly score: number;
  /** `start` is the UTF-16 offset into the file. */
  readonly places: readonly {
    readonly file: string;
    readonly line: number;
    readonly start: number;
    readonly context: string;
  }[];
}

/** A writer's quotation marks and counting say “this is a name”; that words stand together often only hints at it. */
const WEIGHTS: Readonly<Record<CandidateKind, number>> = { number: 3, quoted: 3, repeated: 1 };
/** A name of so many characters is a full one: longer is not better. */
const FULL_NAME = 8;

interface Place {
  readonly document: EditorDocument;
  readonly run: MarkedRun;
  readonly start: number;
  readonly end: number;
}

/** What the documents name and no entry covers, best first. `least`: how often a mere phrase must stand there. */
export function findCandidates(
  terms: TermIndex,
  documents: readonly EditorDocument[],
  { least, variants }: { least: number; variants: Variants },
): Candidate[] {
  const found = new Map<string, { kind: CandidateKind; text: string; places: Place[] }>();
  const add = (kind: CandidateKind, text: string, place: Place) => {
    const key = fold(text, variants);
    const known = found.get(key) ?? { kind, text, places: [] };
    known.places.push(place);
    found.set(key, known);
  };
  const marked = documents.flatMap((document) => markedRuns(terms, document).map((run) => ({ document, run })));
  for (const { document, run } of marked) {
    const slogans = slogansIn(run.text);
    for (const { start, end } of slogans) {
      add('number', run.text.slice(start, end).replace(/\s+/g, ''), { document, run, start, end });
    }
    for (const { text, start, end } of quotedIn(run.text)) {
      if (!slogans.some((slogan) => slogan.start <= start && slogan.end >= end))
        add('quoted', text, { document, run, start, end });
    }
  }
  for (const [text, places] of repeatsIn(
    marked.map(({ run }) => run),
    least,
  )) {
    const isKnown = [...found.keys()].some((key) => key.includes(fold(text, variants)));
    if (isKnown) continue;
    for (const { run: number, start, end } of places) {
      const at = marked[number];
      if (at) add('repeated', text, { ...at, start, end });
    }
  }
  return [...found.values()]
    .map(({ kind, text, places }) => {
      const open = places.map(({ run, start, end }) => 1 - coveredShare(run.matches, start, end));
      const news = open.reduce((sum, share) => sum + share, 0);
      const full = Math.min(1, text.length / FULL_NAME) / (kind === 'quoted' ? text.split('、').length : 1);
      const score = WEIGHTS[kind] * news * full;
      return {
        kind,
        text,
        count: places.length,
        score: Math.round(score * 100) / 100,
        places: places.map(describePlace),
      };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
}

function describePlace({ document: { file, text }, run, start, end }: Place) {
  const at = run.offsetOf(start);
  return { file, line: lineAt(text, at), start: at, context: contextOf(run.text, start, end) };
}
