/**
 * Search over the glossary's entries: Chinese in either script, pinyin with or without tones and spaces, initials
 * (xasz), any mixture of these, English words, other surfaces, and the one-sentence gist. Pure; a few hundred entries
 * are read through at each keystroke, which takes well under the 8 ms that it may.
 */
import {
  type Folded,
  type Hit,
  placesOf,
  readQuery,
  type SearchIndex,
  type SearchItem,
  type Wanted,
} from './search-item.ts';
import { nearestEntries } from './search-nearest.ts';
import { matchReading, type Range, showInPinyin } from './search-reading.ts';

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** True if nothing matched and the hits are the nearest terms instead; their ranges show where they differ. */
  readonly nearest: boolean;
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

interface Found extends Pick<Hit, 'field' | 'text'> {
  readonly rank: number;
  readonly start: number;
  /** Where the text matched: worked out for what is shown, of hundreds of hits a few. */
  ranges(): readonly Range[];
}

/** The entries that match, best first, at most `limit`; where none does, the few that come nearest. Empty for a query without letters. */
export function search(index: SearchIndex, query: string, limit = Number.POSITIVE_INFINITY): SearchResult {
  const wanted = readQuery(query, index.variants);
  if (!wanted) return { hits: [], nearest: false };
  const found: { entry: number; match: Found; length: number }[] = [];
  for (const [entry, item] of index.items.entries()) {
    const match = matchItem(item, wanted);
    if (match) found.push({ entry, match, length: item.term.units.length });
  }
  if (!found.length) return { hits: nearestEntries(index.items, wanted), nearest: true };
  found.sort(
    (a, b) => a.match.rank - b.match.rank || a.match.start - b.match.start || a.length - b.length || a.entry - b.entry,
  );
  const hits = found.slice(0, limit).map(({ entry, match }) => ({
    entry,
    field: match.field,
    text: match.text,
    get ranges() {
      return match.ranges();
    },
  }));
  return { hits, nearest: false };
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
function rangeIn(folded: Folded, start: number, length: number): readonly Range[] {
  const places = placesOf(folded);
  return [[places[start] ?? 0, (places[start + length - 1] ?? -1) + 1]];
}

function matchTerm({ term }: SearchItem, { units }: Wanted): Found | undefined {
  const start = term.units.indexOf(units);
  if (start < 0) return undefined;
  const rank = start > 0 ? RANK.inside : term.units.length === units.length ? RANK.exact : RANK.prefix;
  return { rank, start, field: 'term', text: term.text, ranges: () => rangeIn(term, start, units.length) };
}

function matchForms({ forms }: SearchItem, { units }: Wanted): Found | undefined {
  const exact = forms.find((form) => form.units === units);
  const form = exact ?? forms.find((form) => form.units.includes(units));
  if (!form) return undefined;
  const start = form.units.indexOf(units);
  const rank = exact ? RANK.form : RANK.formPart;
  return { rank, start, field: 'form', text: form.text, ranges: () => rangeIn(form, start, units.length) };
}

function matchPinyin(item: SearchItem, { letters, toneless, letterSet }: Wanted): Found | undefined {
  if (letters === undefined || toneless === undefined) return undefined;
  if ((letterSet & ~item.letters) !== 0) return undefined;
  const { reading, pinyin } = item;
  const match = matchReading(reading, letters) ?? (toneless === letters ? undefined : matchReading(reading, toneless));
  if (!match) return undefined;
  const rank = match.spelled ? RANK.pinyin : RANK.initials;
  const ranges = () => showInPinyin(pinyin, reading, match);
  return { rank, start: match.start, field: 'pinyin', text: pinyin, ranges };
}

/** Every word of the query begins a word of the English name; matches of the first words count as earlier. */
function matchEnglish({ enSmall, en }: SearchItem, { words }: Wanted): Found | undefined {
  if (!words.length) return undefined;
  const ranges: Range[] = [];
  for (const word of words) {
    const at = wordStart(enSmall, word, (start) => ranges.some(([taken]) => taken === start));
    if (at < 0) return undefined;
    ranges.push([at, at + word.length]);
  }
  ranges.sort((a, b) => a[0] - b[0]);
  return { rank: RANK.english, start: ranges[0]?.[0] ?? 0, field: 'en', text: en, ranges: () => ranges };
}

/** Two units at least, three letters in English, or every gist would match the first that are typed. */
function matchGist({ gistZh, gistEn, gistEnSmall }: SearchItem, { units, words }: Wanted): Found | undefined {
  const inChinese = units.length < 2 ? -1 : gistZh.units.indexOf(units);
  if (inChinese >= 0) {
    const ranges = () => rangeIn(gistZh, inChinese, units.length);
    return { rank: RANK.gist, start: inChinese, field: 'gist-zh', text: gistZh.text, ranges };
  }
  const phrase = words.join(' ');
  const start = phrase.length < 3 ? -1 : wordStart(gistEnSmall, phrase);
  if (start < 0) return undefined;
  const ranges: readonly Range[] = [[start, start + phrase.length]];
  return { rank: RANK.gist, start, field: 'gist-en', text: gistEn, ranges: () => ranges };
}

/** Where a phrase begins in a text at the beginning of a word, one that is not taken; -1 if nowhere. */
function wordStart(text: string, phrase: string, isTaken = (_start: number) => false): number {
  let at = text.indexOf(phrase);
  while (at >= 0 && (isTaken(at) || (at > 0 && /[\p{L}\p{N}+]/u.test(text.charAt(at - 1))))) {
    at = text.indexOf(phrase, at + 1);
  }
  return at;
}
