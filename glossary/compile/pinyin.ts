import { pinyin, segment } from 'pinyin-pro';

const SIGNS: Readonly<Record<string, string>> = { '+': 'jiā', '/': '', '“': '', '”': '', '《': '', '》': '', '、': ',', '，': ',', '·': '', '（': '(', '）': ')', '(': '(', ')': ')', '—': '–' };
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

const hasTone = (syllable: string) => /[\p{L}]/u.test(syllable);

/** Joins the syllables of one word: Xī + àn gives Xī’àn. */
function joinWord(syllables: readonly string[]): string {
  return syllables.reduce((word, syllable) => (word && /^[aoeāáǎàōóǒòēéěè]/i.test(syllable) ? `${word}’${syllable}` : word + syllable), '');
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
export function readTerm(term: string, en: string, override: string | undefined): { pinyin: string; syllables: string[] } {
  const plain = term.replace(/[“”‘’《》「」]/g, '');
  const words: string[] = [];
  for (const piece of plain.match(/\p{Script=Han}+|\d+|[A-Za-z]+|./gu) ?? []) {
    if (/^\p{Script=Han}/u.test(piece)) {
      const syllables = pinyin(piece, { toneSandhi: false, type: 'array' });
      let at = 0;
      for (const { origin } of segment(piece)) {
        words.push(joinWord(syllables.slice(at, at + origin.length)));
        at += origin.length;
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
  const reading = override ?? spelled.join(' ');
  return { pinyin: reading, syllables: syllablesOf(plain) };
}

function syllablesOf(term: string): string[] {
  return (term.match(/\p{Script=Han}+|[A-Za-z]+|\d/gu) ?? []).flatMap((piece) =>
    /^\p{Script=Han}/u.test(piece) ? pinyin(piece, { toneSandhi: false, toneType: 'none', type: 'array', v: true }) : [piece.toLowerCase()],
  );
}
