/** What search works on: the entries made ready once, and a query made ready at each keystroke. */
import type { ShippedEntry } from '../glossary/schema.ts';
import { fold, foldUnit, type Variants } from './fold.ts';
import { type LetterSet, latinLetters, lettersIn, type Range, type Reading, readingOf } from './search-reading.ts';

export type Field = 'term' | 'form' | 'pinyin' | 'en' | 'gist-zh' | 'gist-en';
export interface Hit {
  /** The entry's number. */
  readonly entry: number;
  readonly field: Field;
  /** The text that matched as it is displayed, and where; Chinese as in the bundle, Simplified. */
  readonly text: string;
  readonly ranges: readonly Range[];
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
  /** The letters of the reading in one. */
  readonly spelled: string;
  /** Which letters the reading has: a query with another one cannot match it. */
  readonly letters: LetterSet;
  readonly pinyin: string;
  readonly english: readonly { readonly word: string; readonly at: number }[];
  readonly en: string;
  readonly gistZh: Folded;
  readonly gistEn: string;
  /** In small letters, to search in. */
  readonly gistEnSmall: string;
}

function foldText(text: string, variants: Variants): Folded {
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
  const items = entries.map((entry): SearchItem => {
    const reading = readingOf(entry.term, entry.syllables);
    const spelled = reading.map(({ letters }) => letters).join('');
    return {
      term: foldText(entry.term, variants),
      forms: entry.forms.map((form) => foldText(form, variants)),
      reading,
      spelled,
      letters: lettersIn(spelled),
      pinyin: entry.pinyin,
      english: [...entry.en.matchAll(/[\p{L}\p{N}+]+/gu)].map(({ 0: word, index }) => ({
        word: word.toLowerCase(),
        at: index,
      })),
      en: entry.en,
      gistZh: foldText(entry.gist.zh, variants),
      gistEn: entry.gist.en,
      gistEnSmall: entry.gist.en.toLowerCase(),
    };
  });
  return { variants, items };
}

export interface Wanted {
  /** Folded. */
  readonly units: string;
  /** Without tone marks, blanks and apostrophes; tone numbers left as they are. Undefined if there is no Latin letter. */
  readonly letters: string | undefined;
  /** The same without tone numbers. */
  readonly toneless: string | undefined;
  readonly letterSet: LetterSet;
  /** Latin words in small letters; empty if the query is not in Latin letters. */
  readonly words: readonly string[];
}

/** Undefined for a query without a letter of any script. */
export function readQuery(query: string, variants: Variants): Wanted | undefined {
  const units = fold(query, variants);
  if (!units) return undefined;
  const letters = latinLetters(query);
  const toneless = letters?.replace(/(?<=[a-z])[1-5]/g, '');
  return { units, letters, toneless, letterSet: lettersIn(letters ?? ''), words: wordsOf(query) };
}

function wordsOf(query: string): string[] {
  return /\p{Script=Han}/u.test(query) ? [] : (query.toLowerCase().match(/[\p{L}\p{N}+]+/gu) ?? []);
}
