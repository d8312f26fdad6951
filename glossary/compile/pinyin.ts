import { pinyin } from 'pinyin-pro';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const SIGNS: Readonly<Record<string, string>> = {
  '+': 'jiā',
  '/': '',
  '“': '',
  '”': '',
  '《': '',
  '》': '',
  '、': ',',
  '，': ',',
  '·': '',
  '（': '(',
  '）': ')',
  '(': '(',
  ')': ')',
  '—': '–',
};
const DIGITS = ['líng', 'yī', 'èr', 'sān', 'sì', 'wǔ', 'liù', 'qī', 'bā', 'jiǔ'];

/** How a number is read: tens as a number (15 shíwǔ), all else digit by digit (135 yī sān wǔ). */
function readNumber(digits: string): string {
  const value = Number(digits);
  if (digits.length === 2 && value >= 10) {
    const tens = value >= 20 ? (DIGITS[Math.floor(value / 10)] as string) : '';
    const ones = value % 10 ? (DIGITS[value % 10] as string) : '';
    return `${tens}shí${ones}`;
  }
  return [...digits].map((digit) => DIGITS[Number(digit)]).join(' ');
}

/** Characters that close a name: written together with the word before them, as in Chuánméigǎng. */
const SUFFIXES = '港谷城场湾圈区园街带廊轴率点站员制法案队库云屋馆院所厅会校部处局办链群塔门桥路汇江河岸';

/** The words of a Chinese text by ICU's dictionary, with a closing character joined to the word that it closes. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const before = words.at(-1);
    if (before && before.length > 1 && segment.length === 1 && SUFFIXES.includes(segment))
      words[words.length - 1] = before + segment;
    else words.push(segment);
  }
  return words;
}

const hasTone = (syllable: string) => /[\p{L}]/u.test(syllable);

/** Joins the syllables of one word: Xī + àn gives Xī’àn. */
function joinWord(syllables: readonly string[]): string {
  return syllables.reduce(
    (word, syllable) => (word && /^[aoeāáǎàōóǒòēéěè]/i.test(syllable) ? `${word}’${syllable}` : word + syllable),
    '',
  );
}

/** True if an English name is written as a proper name: every word of weight has a capital. */
function isProperName(en: string): boolean {
  const words = en.replace(/\(.*?\)/g, '').match(/[A-Za-z][\p{L}’'-]*/gu) ?? [];
  const weighty = words.filter((word) => !/^(of|and|the|for|in|on|to|at|by|with|a|an)$/i.test(word));
  return weighty.length > 1 && weighty.every((word) => /^\p{Lu}/u.test(word));
}

/**
 * A term's pinyin with tone marks (no tone change between syllables), words set apart, proper names with capitals;
 * and its syllables for search: one a Han character without tone, Latin letters and digits as they are.
 */
export function readTerm(
  term: string,
  en: string,
  override: string | undefined,
): { pinyin: string; syllables: string[] } {
  const plain = term.replace(/[“”‘’《》「」]/g, '');
  const words: string[] = [];
  for (const piece of plain.match(/\p{Script=Han}+|\d+|[A-Za-z]+|./gu) ?? []) {
    if (/^\p{Script=Han}/u.test(piece)) {
      const syllables = pinyin(piece, { toneSandhi: false, type: 'array' });
      let at = 0;
      for (const word of wordsOf(piece)) {
        words.push(joinWord(syllables.slice(at, at + word.length)));
        at += word.length;
      }
    } else if (/^\d/.test(piece)) words.push(readNumber(piece));
    else if (/^[A-Za-z]/.test(piece)) words.push(piece);
    else {
      const sign = SIGNS[piece] ?? '';
      if (sign === ',' && words.length) words.push(`${words.pop()},`);
      else if (hasTone(sign)) words.push(sign);
    }
  }
  const spelled = isProperName(en) ? words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)) : words;
  return { pinyin: override ?? spelled.join(' '), syllables: syllablesOf(plain, override) };
}

const TONES = /[\u0300\u0301\u0304\u030c]/g;
/** A letter-only reading: tones and spaces gone, ü kept as v. */
const bare = (reading: string) =>
  reading
    .normalize('NFD')
    .replace(TONES, '')
    .replaceAll('u\u0308', 'v')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

function syllablesOf(term: string, override: string | undefined): string[] {
  const pieces = term.match(/\p{Script=Han}+|[A-Za-z]+|\d/gu) ?? [];
  const generated = pieces.flatMap((piece) =>
    /^\p{Script=Han}/u.test(piece)
      ? pinyin(piece, { toneSandhi: false, toneType: 'none', type: 'array', v: true })
      : [piece.toLowerCase()],
  );
  if (override === undefined || /\d/.test(term)) return generated;
  return splitSyllables(bare(override), generated.length) ?? generated;
}

const SYLLABLE = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv][aeiou]{0,2}(?:ng|n|r)?$/;
const LONGEST_SYLLABLE = 6; // zhuang

/** Splits a reading without tones or spaces into so many syllables; undefined if there is no way. */
function splitSyllables(reading: string, count: number): string[] | undefined {
  if (count === 0) return reading === '' ? [] : undefined;
  for (let length = LONGEST_SYLLABLE; length > 0; length--) {
    if (!SYLLABLE.test(reading.slice(0, length))) continue;
    const rest = splitSyllables(reading.slice(length), count - 1);
    if (rest) return [reading.slice(0, length), ...rest];
  }
  return undefined;
}
