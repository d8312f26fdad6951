import type { Match } from '../../annotator/resolve.ts';

/** Something that a text puts between quotation marks and that is short enough to be a name. */
export interface Quoted {
  readonly text: string;
  /** UTF-16 offsets into the run, without the marks. */
  readonly start: number;
  readonly end: number;
}

/** Longer ones are speech. In UTF-16 units. */
const LONGEST = 20;
const PAIRS = /[“"＂「『‘]([^“”"＂「」『』‘’\n]{2,60})[”"＂」』’]/g;
const SENTENCE = /[。！？；，：,;:!?]/;

/** The quoted names of a run, in order. */
export function quotedIn(run: string): Quoted[] {
  return [...run.matchAll(PAIRS)].flatMap(({ index, 1: inside = '' }) => {
    const text = inside.replace(/\s+/g, '');
    const isName = text.length >= 2 && text.length <= LONGEST && !SENTENCE.test(text) && /[\p{L}\p{N}]/u.test(text);
    return isName ? [{ text, start: index + 1, end: index + 1 + inside.length }] : [];
  });
}

/** How much of a stretch of a run the matches cover, from 0 to 1. */
export function coveredShare(matches: readonly Match[], start: number, end: number): number {
  let covered = 0;
  for (const match of matches) covered += Math.max(0, Math.min(end, match.end) - Math.max(start, match.start));
  return covered / (end - start);
}
