import { fold, readVariants } from '../annotator/fold.ts';
import { type Bundle, LEVELS } from '../glossary/schema.ts';
import type { ScanMatch } from './scan-text.ts';

export const PRECISION_LIMIT = 0.98;
export const RECALL_LIMIT = 0.97;

/** A place where a term stands, by hand; UTF-16 offsets into the document. */
export interface GoldSpan {
  readonly zh: string;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
}

export interface QualityError {
  /** wrong: marked, but no span. missed: a span in scope, not marked. */
  readonly kind: 'wrong' | 'missed';
  readonly surface: string;
  readonly term: string;
  readonly start: number;
  readonly context: string;
}

interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly matches: number;
  readonly inScope: number;
}

export interface Quality extends Figures {
  readonly outOfScope: number;
  readonly levels: readonly (Figures & { readonly level: string })[];
  readonly errors: readonly QualityError[];
}

const CONTEXT = 14;
/** A wrapping quotation mark more or less is no error. */
const SLACK = 1;

/** Compares matches with gold spans. In scope is a span whose term or surface is a term or form of some entry. */
export function measure(
  bundle: Bundle,
  text: string,
  spans: readonly GoldSpan[],
  matches: readonly ScanMatch[],
): Quality {
  const variants = readVariants(bundle.variants);
  const levelOf = new Map<string, string>();
  for (const entry of bundle.entries)
    for (const form of [entry.term, ...entry.forms]) levelOf.set(fold(form, variants), entry.level);
  const scoped = spans.map((span) => ({
    ...span,
    level: levelOf.get(fold(span.surface, variants)) ?? levelOf.get(fold(span.zh, variants)),
  }));
  const inScope = scoped.filter((span) => span.level !== undefined);
  const agrees = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    Math.abs(a.start - b.start) <= SLACK && Math.abs(a.end - b.end) <= SLACK;

  const wrong = matches.filter((match) => !spans.some((span) => agrees(match, span)));
  const missed = inScope.filter((span) => !matches.some((match) => agrees(match, span)));
  const context = (start: number, end: number) => text.slice(Math.max(0, start - CONTEXT), end + CONTEXT);
  const figures = (all: number, bad: number, wanted: number, lost: number): Figures => ({
    precision: all ? 1 - bad / all : 1,
    recall: wanted ? 1 - lost / wanted : 1,
    matches: all,
    inScope: wanted,
  });
  const count = <T>(items: readonly T[], test: (item: T) => boolean) => items.filter(test).length;
  return {
    ...figures(matches.length, wrong.length, inScope.length, missed.length),
    outOfScope: spans.length - inScope.length,
    levels: LEVELS.map((level) => {
      const of = (item: { level?: string | undefined }) => item.level === level;
      return { level, ...figures(count(matches, of), count(wrong, of), count(inScope, of), count(missed, of)) };
    }),
    errors: [
      ...wrong.map(
        ({ surface, term, start, end }): QualityError => ({
          kind: 'wrong',
          surface,
          term,
          start,
          context: context(start, end),
        }),
      ),
      ...missed.map(
        ({ surface, zh, start, end }): QualityError => ({
          kind: 'missed',
          surface,
          term: zh,
          start,
          context: context(start, end),
        }),
      ),
    ].sort((a, b) => a.start - b.start),
  };
}
