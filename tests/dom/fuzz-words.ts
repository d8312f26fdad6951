// The fuzz's glossary, and where a reader would find its words in a line of thought: worked out slowly and without any
// cleverness, in code of its own. What the scout does fast (fold, match, resolve, paragraphs) is written anew here.

export interface FuzzWord {
  readonly text: string;
  /** Counts only between quotation marks. */
  readonly quoted?: boolean;
  /** Counts only on a page that speaks of Xuhui. */
  readonly page?: boolean;
  /** Counts only where this stands near. */
  readonly near?: string;
}

/** Words that nest, overlap and join at a letter; Latin ones and a formula; and some that ask for something. */
export const WORDS: readonly FuzzWord[] = [
  ...['西岸传媒港', '西岸', '传媒港', '港城', '海绵城市', '市西', 'PE', '5+4+X'].map((text) => ({ text })),
  { text: '金城', quoted: true },
  { text: '首店', page: true },
  { text: '数字谷', near: '海绵城市' },
];

/** Traditional characters of the words, and what they are in Simplified ones. */
export const TRADITIONAL: readonly (readonly [string, string])[] = [
  ['傳', '传'],
  ['綿', '绵'],
];

const NO_ROOM = '\u200b\u00ad';
const OPENING = '“‘「『《"';
const CLOSING = '”’」』》"';
const isIgnored = (unit: string) => /\s/.test(unit) || (NO_ROOM + OPENING + CLOSING).includes(unit);
const isWordUnit = (unit: string) => /^[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]$/.test(unit);
const isDigit = (unit: string) => /^[0-9０-９]$/.test(unit);

/** A unit as it is compared: Simplified, of half width, small. */
function plain(unit: string): string {
  const simplified = TRADITIONAL.find(([traditional]) => traditional === unit)?.[1] ?? unit;
  return simplified.normalize('NFKC').toLowerCase();
}

/** A text without what is ignored, as it is compared. */
const plainText = (text: string) =>
  [...text]
    .filter((unit) => !isIgnored(unit))
    .map(plain)
    .join('');

/** Where a word stands at a place of a text: past its last unit, or -1. */
function endOf(word: string, text: string, start: number): number {
  let at = start;
  for (const letter of word) {
    while (at > start && at < text.length && isIgnored(text.charAt(at))) at++;
    if (plain(text.charAt(at)) !== plain(letter)) return -1;
    at++;
  }
  return at;
}

/** PE is not in PEARL, 5+4+X not in 15+4+X and not in 1.5+4+X; what takes no room parts nothing. */
function isWhole(text: string, start: number, end: number): boolean {
  const holds = (edge: string, beyond: string) => {
    const [next = '', afterNext = ''] = beyond;
    if (!isWordUnit(edge)) return true;
    if (isWordUnit(next)) return false;
    return !('.,+-/:~'.includes(next.normalize('NFKC')) && next !== '' && isDigit(afterNext) && isDigit(edge));
  };
  const skipped = (side: string) => side.replace(new RegExp(`^[${NO_ROOM}]+`), '');
  const before = [...text.slice(0, start)].reverse().join('');
  return holds(text.charAt(start), skipped(before)) && holds(text.charAt(end - 1), skipped(text.slice(end)));
}

/** “P E” is not PE: letters and digits of a Latin word stand together. */
function isTorn(text: string): boolean {
  const units = [...text].filter((unit) => !NO_ROOM.includes(unit));
  return units.some((unit, i) => {
    if (!isWordUnit(unit)) return false;
    let next = i + 1;
    while (next < units.length && isIgnored(units[next] ?? '')) next++;
    return next > i + 1 && isWordUnit(units[next] ?? '');
  });
}

function isQuoted(text: string, start: number, end: number): boolean {
  const seen = (side: string) => [...side].filter((unit) => !/\s/.test(unit) && !NO_ROOM.includes(unit));
  const before = seen(text.slice(0, start)).at(-1) ?? 'none';
  const [after = 'none'] = seen(text.slice(end));
  const opens = OPENING.includes(before);
  const closes = CLOSING.includes(after);
  return (opens && closes) || (opens && after === '、') || (before === '、' && closes);
}

/** How far “near” reaches, in UTF-16 units. */
const REACH = 240;

/** The quotation marks that a word needs to be balanced come with it; those that wrap it whole do not. */
function withMarks(text: string, start: number, end: number): readonly [start: number, end: number] {
  // What is left when every pair is struck out: closing marks without an opening one, then opening ones without a closing one.
  let left = '';
  for (const unit of text.slice(start, end)) {
    const open = left.endsWith('(');
    if (unit === '"' ? open : CLOSING.includes(unit)) left = open ? left.slice(0, -1) : `${left})`;
    else if (OPENING.includes(unit)) left += '(';
  }
  let [from, to] = [start, end];
  for (const one of left) {
    // A straight mark before a word may as well close what stands there.
    if (one === ')' && from > 0 && OPENING.includes(text.charAt(from - 1)) && text.charAt(from - 1) !== '"') from--;
    if (one === '(' && to < text.length && CLOSING.includes(text.charAt(to))) to++;
  }
  return [from, to];
}

export interface Surroundings {
  readonly aboutXuhui: boolean;
  /** The texts of the other items of the list. */
  readonly beside: readonly string[];
}

/** The words of a line, leftmost and longest of those that hold: numbers of words, and UTF-16 offsets. */
export function wordsIn(
  text: string,
  { aboutXuhui, beside }: Surroundings,
): { readonly word: number; readonly start: number; readonly end: number }[] {
  const found: { word: number; start: number; end: number }[] = [];
  const holds = ({ text: word, quoted, page, near }: FuzzWord, start: number, end: number): boolean => {
    if (!isWhole(text, start, end) || (isWordUnit(word.charAt(0)) && isTorn(text.slice(start, end)))) return false;
    if ((quoted && !isQuoted(text, start, end)) || (page && !aboutXuhui)) return false;
    const around = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH), ...beside];
    return near === undefined || around.some((side) => plainText(side).includes(near));
  };
  for (let start = 0; start < text.length; start++) {
    const ends = WORDS.map((word) => {
      const end = endOf(word.text, text, start);
      return end >= 0 && holds(word, start, end) ? end : -1;
    });
    const end = Math.max(...ends);
    if (end < 0) continue;
    const [first, past] = withMarks(text, start, end);
    found.push({ word: ends.indexOf(end), start: first, end: past });
    start = end - 1;
  }
  return found;
}
