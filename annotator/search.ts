/**
 * Search over the glossary's entries: Chinese in either script, pinyin with or without tones and spaces, initials
 * (xasz), any mixture of these, English words, other surfaces, and the one-sentence gist. Pure; a few hundred entries
 * are read through at each keystroke, which takes well under the 8 ms that it may.
 */
import type { ShippedEntry } from '../glossary/schema.ts';
import { fold, foldUnit, type Variants } from './fold.ts';
import { nearestEntries } from './search-nearest.ts';
import { latinLetters, matchReading, type Reading, readingOf, showInPinyin } from './search-reading.ts';

export type Field = 'term' | 'form' | 'pinyin' | 'en' | 'gist-zh' | 'gist-en';
/** UTF-16 units, end exclusive. */
export type Range = readonly [start: number, end: number];

export interface Hit {
  /** The entry's number. */
  readonly entry: number;
  readonly field: Field;
  /** The text that matched as it is displayed, and where; Chinese as in the bundle, Simplified. */
  readonly text: string;
  readonly ranges: readonly Range[];
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** True if nothing matched and the hits are the nearest terms instead; their ranges show where they differ. */
  readonly nearest: boolean;
}

/** A text ready for search: its canonical units, and for each the place it has in the text. */
export interface Folded {
  readonly text: string;
  readonly units: string;
  readonly places: readonly number[];
}

export interface SearchIndex {
  readonly variants: Variants;
  readonly items: readonly SearchItem[];
}

export interface SearchItem {
  readonly term: Folded;
  readonly forms: readonly Folded[];
  readonly reading: Reading;
  readonly pinyin: string;
  readonly english: readonly { readonly word: string; readonly at: number }[];
  readonly en: string;
  readonly gistZh: Folded;
  readonly gistEn: Folded;
}

/** The better of two matches has the lower rank; within a rank, the one that begins earlier, then the shorter term. */
const RANK = {
  exact: 0,
  prefix: 1,
  inside: 2,
  form: 3,
  formPart: 4,
  pinyin: 5,
  initials: 6,
  english: 7,
  gist: 8,
} as const;

interface Found extends Omit<Hit, 'entry'> {
  readonly rank: number;
  readonly start: number;
}

export function foldText(text: string, variants: Variants): Folded {
  const places: number[] = [];
  let units = '';
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i), variants);
    if (unit === 0) continue;
    units += String.fromCharCode(unit);
    places.push(i);
  }
  return { text, units, places };
}

export function makeSearch(entries: readonly ShippedEntry[], variants: Variants): SearchIndex {
  const items = entries.map((entry) => ({
    term: foldText(entry.term, variants),
    forms: entry.forms.map((form) => foldText(form, variants)),
    reading: readingOf(entry.term, entry.syllables),
    pinyin: entry.pinyin,
    english: [...entry.en.matchAll(/[\p{L}\p{N}+]+/gu)].map(({ 0: word, index }) => ({
      word: word.toLowerCase(),
      at: index,
    })),
    en: entry.en,
    gistZh: foldText(entry.gist.zh, variants),
    gistEn: foldText(entry.gist.en, variants),
  }));
  return { variants, items };
}

/** The entries that match, best first, at most `limit`; where none does, the few that come nearest. Empty for a query without letters. */
export function search(index: SearchIndex, query: string, limit = Number.POSITIVE_INFINITY): SearchResult {
  const units = fold(query, index.variants);
  if (!units) return { hits: [], nearest: false };
  const wanted: Wanted = { units, letters: latinLetters(query), words: wordsOf(query) };
  const found = index.items.flatMap((item, entry) => {
    const match = matchItem(item, wanted);
    return match ? [{ entry, match, length: item.term.units.length }] : [];
  });
  if (!found.length) return { hits: nearestEntries(index.items, wanted), nearest: true };
  found.sort(
    (a, b) => a.match.rank - b.match.rank || a.match.start - b.match.start || a.length - b.length || a.entry - b.entry,
  );
  const hits = found
    .slice(0, limit)
    .map(({ entry, match: { field, text, ranges } }) => ({ entry, field, text, ranges }));
  return { hits, nearest: false };
}

export interface Wanted {
  /** Folded. */
  readonly units: string;
  /** Without tone marks, blanks and apostrophes; tone numbers left as they are. Undefined if there is no Latin letter. */
  readonly letters: string | undefined;
  /** Latin words in small letters; empty if the query is not in Latin letters. */
  readonly words: readonly string[];
}

function wordsOf(query: string): string[] {
  return /\p{Script=Han}/u.test(query) ? [] : (query.toLowerCase().match(/[\p{L}\p{N}+]+/gu) ?? []);
}

function matchItem(item: SearchItem, wanted: Wanted): Found | undefined {
  return (
    matchTerm(item, wanted) ??
    matchForms(item, wanted) ??
    matchPinyin(item, wanted) ??
    matchEnglish(item, wanted) ??
    matchGist(item, wanted)
  );
}

/** Where canonical units stand in the text they were folded from. */
const rangeIn = ({ places }: Folded, start: number, length: number): Range => [
  places[start] ?? 0,
  (places[start + length - 1] ?? -1) + 1,
];

function matchTerm({ term }: SearchItem, { units }: Wanted): Found | undefined {
  const start = term.units.indexOf(units);
  if (start < 0) return undefined;
  const rank = start > 0 ? RANK.inside : term.units.length === units.length ? RANK.exact : RANK.prefix;
  return { rank, start, field: 'term', text: term.text, ranges: [rangeIn(term, start, units.length)] };
}

function matchForms({ forms }: SearchItem, { units }: Wanted): Found | undefined {
  const exact = forms.find((form) => form.units === units);
  const form = exact ?? forms.find((form) => form.units.includes(units));
  if (!form) return undefined;
  const start = form.units.indexOf(units);
  const rank = exact ? RANK.form : RANK.formPart;
  return { rank, start, field: 'form', text: form.text, ranges: [rangeIn(form, start, units.length)] };
}

function matchPinyin({ reading, pinyin }: SearchItem, { letters }: Wanted): Found | undefined {
  if (letters === undefined) return undefined;
  const toneless = letters.replace(/(?<=[a-z])[1-5]/g, '');
  const match = matchReading(reading, letters) ?? (toneless === letters ? undefined : matchReading(reading, toneless));
  if (!match) return undefined;
  const rank = match.spelled ? RANK.pinyin : RANK.initials;
  return { rank, start: match.start, field: 'pinyin', text: pinyin, ranges: showInPinyin(pinyin, reading, match) };
}

/** Every word of the query begins a word of the English name; matches of the first words count as earlier. */
function matchEnglish({ english, en }: SearchItem, { words }: Wanted): Found | undefined {
  if (!words.length) return undefined;
  const ranges: Range[] = [];
  for (const word of words) {
    const match = english.find(
      (candidate) => candidate.word.startsWith(word) && !ranges.some(([at]) => at === candidate.at),
    );
    if (!match) return undefined;
    ranges.push([match.at, match.at + word.length]);
  }
  ranges.sort((a, b) => a[0] - b[0]);
  return { rank: RANK.english, start: ranges[0]?.[0] ?? 0, field: 'en', text: en, ranges };
}

/** Two units at least, or every gist would match a first letter typed. */
function matchGist({ gistZh, gistEn }: SearchItem, { units, words }: Wanted): Found | undefined {
  if (units.length < 2) return undefined;
  const inChinese = gistZh.units.indexOf(units);
  if (inChinese >= 0) {
    return {
      rank: RANK.gist,
      start: inChinese,
      field: 'gist-zh',
      text: gistZh.text,
      ranges: [rangeIn(gistZh, inChinese, units.length)],
    };
  }
  const word = words.join(' ');
  const start = word.length < 3 ? -1 : gistEn.text.toLowerCase().search(wordStart(word));
  if (start < 0) return undefined;
  return { rank: RANK.gist, start, field: 'gist-en', text: gistEn.text, ranges: [[start, start + word.length]] };
}

const wordStart = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}])${word.replaceAll('+', '\\+')}`, 'u');
