/**
 * Matching what is typed on a Latin keyboard against a term's reading: for each Han character its syllable, its initial,
 * or the character itself; the last syllable may be unfinished. So xian shuzi, xasz and 西岸sz all find 西岸数字谷.
 */
/** UTF-16 units, end exclusive. */
export type Range = readonly [start: number, end: number];

/** One Han character, Latin word or digit of a term: how it is typed. */
export interface Sound {
  readonly han: string | undefined;
  /** Without tone; ü as u, as many type it. A Latin word or digit as it is. */
  readonly letters: string;
}

export type Reading = readonly Sound[];

export interface ReadingMatch {
  /** The first sound that matched. */
  readonly start: number;
  /** How many letters of each sound were typed, from the first one on; 0 where the character itself was. */
  readonly typed: readonly number[];
  /** True if whole syllables were typed, not initials. */
  readonly spelled: boolean;
}

/** Pairs the syllables of the bundle with the characters of the term that they belong to; for many terms: syllables recur. */
export function readings(): (term: string, syllables: readonly string[]) => Reading {
  const known = new Map<string, string>();
  const lettersOf = (syllable: string) => {
    const letters = known.get(syllable) ?? plainLetters(syllable);
    known.set(syllable, letters);
    return letters;
  };
  return (term, syllables) => {
    const han = term.match(/\p{Script=Han}/gu) ?? [];
    const small = term.toLowerCase();
    let next = 0;
    return syllables.map((syllable) => {
      const letters = lettersOf(syllable);
      return small.includes(syllable) ? { han: undefined, letters } : { han: han[next++], letters };
    });
  };
}

/** Small letters without tone marks; ü and v, which stands for it, as u. */
function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('v', 'u');
}

/** A query as letters, digits and Han characters only; undefined if it has no Latin letter. */
export function latinLetters(query: string): string | undefined {
  const letters = plainLetters(query).replace(/[^a-z0-9\p{Script=Han}]/gu, '');
  return /[a-z]/.test(letters) ? letters : undefined;
}

/** The letters a–z of a text, a bit each, lowest first. */
export type LetterSet = number;

export function lettersIn(text: string): LetterSet {
  let set = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - A;
    if (letter >= 0 && letter < 26) set |= 1 << letter;
  }
  return set;
}
const A = 'a'.charCodeAt(0);

/** The first place at which the letters can be read off; whole syllables are preferred to initials. */
export function matchReading(reading: Reading, letters: string): ReadingMatch | undefined {
  let initials: ReadingMatch | undefined;
  // A single letter would match almost every term somewhere.
  const starts = letters.length > 1 ? reading.length : Math.min(1, reading.length);
  const first = letters.charAt(0);
  for (let start = 0; start < starts; start++) {
    const sound = reading[start];
    if (sound?.letters.charAt(0) !== first && sound?.han !== first) continue;
    const typed = readFrom(reading, start, letters, 0);
    if (!typed) continue;
    const spelled = typed.every(
      (count, i) => i === typed.length - 1 || count === 0 || count === reading[start + i]?.letters.length,
    );
    if (spelled && (typed.length > 1 || isWhole(reading, start, typed))) return { start, typed, spelled };
    initials ??= { start, typed, spelled: false };
  }
  return initials;
}

const isWhole = (reading: Reading, start: number, typed: readonly number[]) =>
  typed[0] === reading[start]?.letters.length;

/** How many letters each sound from `at` on takes of `letters`, from `from` on; undefined if they cannot be read so. */
function readFrom(reading: Reading, at: number, letters: string, from: number): number[] | undefined {
  if (from === letters.length) return [];
  const sound = reading[at];
  if (!sound) return undefined;
  for (const taken of takings(sound, letters, from)) {
    const width = Math.max(taken, 1);
    if (from + width === letters.length) return [taken];
    const rest = readFrom(reading, at + 1, letters, from + width);
    if (rest) return [taken, ...rest];
  }
  return undefined;
}

const NOTHING: readonly number[] = [];

/** In the order of preference: the whole syllable, the character itself (0), an unfinished last syllable, an initial. */
function takings({ han, letters: syllable }: Sound, letters: string, from: number): readonly number[] {
  if (letters.charAt(from) !== syllable.charAt(0) && letters.charAt(from) !== han) return NOTHING;
  if (han !== undefined && letters.charAt(from) === han) return [0];
  const takings: number[] = [];
  if (letters.startsWith(syllable, from)) takings.push(syllable.length);
  const rest = letters.slice(from);
  if (rest.length < syllable.length && syllable.startsWith(rest)) takings.push(rest.length);
  if (han !== undefined && /^[zcs]h/.test(syllable) && letters.startsWith(syllable.slice(0, 2), from)) takings.push(2);
  if (han !== undefined && letters.charAt(from) === syllable.charAt(0)) takings.push(1);
  return takings;
}

/**
 * Which letters of the displayed pinyin were typed. Of an initial zh, ch, sh both letters are shown. The display spells
 * numbers and signs out (5+4+X: wǔ jiā sì jiā X), which nobody types here: it is walked from one syllable to the next.
 */
export function showInPinyin(pinyin: string, reading: Reading, { start, typed }: ReadingMatch): Range[] {
  const display = [...pinyin].map(plainLetters).join('');
  if (display.length !== pinyin.length) return [];
  const ranges: Range[] = [];
  let at = 0;
  for (const [i, { han, letters }] of reading.entries()) {
    const found = han === undefined && /\d/.test(letters) ? -1 : display.indexOf(letters, at);
    if (found < 0) continue;
    at = found + letters.length;
    const count = typed[i - start];
    if (i < start || count === undefined) continue;
    const shown = count === 0 ? letters.length : count === 1 && /^[zcs]h/.test(letters) ? 2 : count;
    ranges.push([found, found + shown]);
  }
  return ranges;
}
