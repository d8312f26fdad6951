/** What search works on: the entries made ready once, and a query made ready at each keystroke. */
import type { ShippedEntry } from '../glossary/schema.ts';
import { fold, foldUnit, type Variants } from './fold.ts';
import { type LetterSet, latinLetters, lettersIn, type Range, type Reading, readings } from './search-reading.ts';

export type Field = 'term' | 'form' | 'pinyin' | 'en' | 'gist-zh' | 'gist-en';
export interface Hit {
  /** The entry's number. */
  readonly entry: number;
  readonly field: Field;
  /** The text that matched as it is displayed, and where; Chinese as in the bundle, Simplified. */
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** A text ready for search, with its canonical units. */
export interface Folded {
  readonly text: string;
  readonly units: string;
}

const NONE: Variants = new Map();

/** The places in the text that its canonical units have. Worked out where something was found: most texts never are. */
export function placesOf({ text }: Folded): number[] {
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) if (foldUnit(text.charCodeAt(i), NONE) !== 0) places.push(i);
  return places;
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
  readonly en: string;
  /** In small letters, to search in. */
  readonly enSmall: string;
  readonly gistZh: Folded;
  readonly gistEn: string;
  /** In small letters, to search in. */
  readonly gistEnSmall: string;
}

/** Folds many texts: each unit is looked up once. */
function folder(variants: Variants): (text: string) => Folded {
  /** By UTF-16 unit: 0 for one that was not met yet, 1 for an ignorable one, which is no unit of any text. */
  const known = new Uint16Array(0x10000);
  return (text) => {
    let units = '';
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const folded = known[unit] || foldUnit(unit, variants) || 1;
      known[unit] = folded;
      if (folded !== 1) units += String.fromCharCode(folded);
    }
    return { text, units };
  };
}

export function makeSearch(entries: readonly ShippedEntry[], variants: Variants): SearchIndex {
  const foldText = folder(variants);
  const readingOf = readings();
  const items = entries.map((entry): SearchItem => {
    const reading = readingOf(entry.term, entry.syllables);
    const spelled = reading.map(({ letters }) => letters).join('');
    return {
      term: foldText(entry.term),
      forms: entry.forms.map(foldText),
      reading,
      spelled,
      letters: lettersIn(spelled),
      pinyin: entry.pinyin,
      en: entry.en,
      enSmall: entry.en.toLowerCase(),
      gistZh: foldText(entry.gist.zh),
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
