import { fold, readVariants } from '../annotator/fold.ts';
import { type Bundle, LEVELS, type ShippedEntry } from '../glossary/schema.ts';
import type { ScanMatch } from './scan-text.ts';

export const PRECISION_LIMIT = 0.98;
export const RECALL_LIMIT = 0.97;

/** A place where a term stands, by hand; UTF-16 offsets into the document. */
export interface GoldSpan {
  /** The term that stands there, as the list behind the spans writes it: not always a term of the glossary. */
  readonly zh: string;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
}

export interface QualityError {
  /** wrong: marked, but no span, or one of another term. missed: a span in scope, not marked, or only as another term. */
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

/**
 * Compares matches with gold spans: their offsets, and the entry, where the span's term or else its surface is a term or a
 * form of some entry. Only such a span is in scope.
 */
export function measure(
  bundle: Bundle,
  text: string,
  spans: readonly GoldSpan[],
  matches: readonly ScanMatch[],
): Quality {
  const variants = readVariants(bundle.variants);
  const named = new Map<string, ShippedEntry[]>();
  for (const entry of bundle.entries) {
    for (const form of new Set([entry.term, ...entry.forms].map((name) => fold(name, variants))))
      named.set(form, [...(named.get(form) ?? []), entry]);
  }
  const entriesOf = (name: string): readonly ShippedEntry[] => named.get(fold(name, variants)) ?? [];
  const isTerm = ({ term }: ShippedEntry, name: string) => fold(term, variants) === fold(name, variants);
  const scoped = spans.map((span) => {
    // One word may have two senses: any of them will do, since the span does not tell them apart. So does an entry whose
    // own term is the surface: the list behind the spans sometimes names the wider term (行政复议体制改革 for 开门复议).
    const own = entriesOf(span.surface);
    const term = entriesOf(span.zh);
    const entries = term.length ? [...term, ...own.filter((entry) => isTerm(entry, span.surface))] : own;
    return { ...span, ids: new Set(entries.map(({ id }) => id)), level: (own[0] ?? entries[0])?.level };
  });
  const inScope = scoped.filter((span) => span.level !== undefined);
  const agrees = (match: ScanMatch, span: (typeof scoped)[number]) =>
    Math.abs(match.start - span.start) <= SLACK &&
    Math.abs(match.end - span.end) <= SLACK &&
    (span.ids.size === 0 || span.ids.has(match.entry));

  const wrong = matches.filter((match) => !scoped.some((span) => agrees(match, span)));
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
