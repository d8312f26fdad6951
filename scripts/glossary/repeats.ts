import type { MarkedRun } from './document.ts';
import { coveredShare } from './quotes.ts';

/** Where a repeated phrase stands: number of the run, and UTF-16 offsets into it. */
export interface Repeat {
  readonly run: number;
  readonly start: number;
  readonly end: number;
}

/** Shorter phrases are words of the language, longer ones are sentences. In characters that count. */
const SHORTEST = 4;
const LONGEST = 12;
/** A phrase of which so much is known already is no news. */
const KNOWN = 0.5;
/** Words between names, and measures: a phrase ends before them. */
const BETWEEN = /^(?:[的了和与及或等是为]|以及|平方米|平方公里|公里|[亿万]?元)$/;
/** Words that may stand inside a name; none begins or ends with one. */
const JOINING =
  /^(?:[在对把将从向以并也都就而更已被由其各这那要不有个之万亿多约]|通过|推动|推进|加强|进行|其中|同时|我们|全区|全市|持续|不断|进一步|全面|深入|着力|积极|切实|完成|实现|建设|打造|加快|提升|做好|开展|围绕|聚焦)$/;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Phrases of whole words that stand at least `least` times in the runs, by their text without white space. Of phrases
 * that hold one another and are equally frequent only the longest is kept; what is mostly marked already is left out.
 */
export function repeatsIn(runs: readonly MarkedRun[], least: number): Map<string, Repeat[]> {
  const all = new Map<string, Repeat[]>();
  runs.forEach(({ text }, run) => {
    for (const clause of clausesOf(text)) {
      clause.forEach((first, i) => {
        if (JOINING.test(first.word)) return;
        let phrase = '';
        for (const last of clause.slice(i)) {
          phrase += last.word;
          if (phrase.length > LONGEST) break;
          if (phrase.length < SHORTEST || last === first || JOINING.test(last.word)) continue;
          const places = all.get(phrase) ?? [];
          places.push({ run, start: first.start, end: last.end });
          all.set(phrase, places);
        }
      });
    }
  });
  const repeated = [...all].filter(([, places]) => places.length >= least);
  const news = repeated.filter(([, places]) =>
    places.some(({ run, start, end }) => coveredShare(runs[run]?.matches ?? [], start, end) < KNOWN),
  );
  return withoutOverlaps(news, least);
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a run between punctuation marks; white space, which PDFs strew, is skipped. */
function clausesOf(text: string): Word[][] {
  const clauses: Word[][] = [[]];
  for (const { segment, index, isWordLike } of words.segment(text)) {
    if (isWordLike && !/^\d/.test(segment) && !BETWEEN.test(segment))
      clauses.at(-1)?.push({ word: segment, start: index, end: index + segment.length });
    else if (segment.trim() !== '') clauses.push([]);
  }
  return clauses;
}

/**
 * Gives each place of a text to one phrase only: to the most frequent, of equally frequent ones to the longest. A phrase
 * that keeps too few places is a piece of others.
 */
function withoutOverlaps(phrases: readonly (readonly [string, Repeat[]])[], least: number): Map<string, Repeat[]> {
  const ranked = [...phrases].sort((a, b) => b[1].length * b[0].length - a[1].length * a[0].length);
  const taken = new Map<number, Repeat[]>();
  const kept = new Map<string, Repeat[]>();
  for (const [phrase, places] of ranked) {
    const free = places.filter(
      ({ run, start, end }) => !taken.get(run)?.some((other) => other.start < end && other.end > start),
    );
    if (free.length < least) continue;
    kept.set(phrase, places);
    for (const place of free) taken.set(place.run, [...(taken.get(place.run) ?? []), place]);
  }
  return kept;
}
