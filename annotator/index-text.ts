import type { Variants } from './fold.ts';

/** What the index is made of. Travels as text that compresses well and is quick to read. */
export interface IndexContents {
  readonly version: string;
  /** Variant unit -> canonical unit; those of other letters than the forms' and the rules' are left out. */
  readonly variants: Variants;
  readonly rules: readonly Rule[];
  readonly entries: readonly IndexEntry[];
}

interface IndexEntry {
  readonly domain: number;
  readonly level: number;
  readonly forms: readonly IndexForm[];
}

export interface IndexForm {
  /** Folded, but with one space where two Latin words meet. */
  readonly folded: string;
  /** Number of its rule, or undefined. */
  readonly rule: number | undefined;
}

/** What a form asks of its surroundings; all texts folded. */
export interface Rule {
  /** Quotation marks on both sides. */
  readonly quoted: boolean;
  /** The page speaks of Xuhui. */
  readonly page: boolean;
  /** Texts one of which stands near; empty: nothing need be near. */
  readonly near: readonly string[];
  /** Texts that must not follow. */
  readonly notBefore: readonly string[];
  /** Texts that must not precede. */
  readonly notAfter: readonly string[];
}

/*
 * The text, line by line:
 *   version
 *   the Han characters of all that follows, by code, each as its distance from the one before (see `writeGaps`)
 *   variants: for each letter in the order in which letters first occur below, its variant characters and a dot
 *   rules, separated by bars: `"` quoted, `!` page, `@` near, `>` not before, `<` not after; items end with `;`
 *   an entry a line: its forms, separated by bars; `~` and a number in base 36 after a form name its rule, `~` alone rule
 *   0; a line that begins with `^` gives a letter for the domain (a the first) and a digit for the level, which hold for
 *   the lines that follow too.
 * In all lines but the first two a Han character is written as two ASCII characters, a capital letter and one of SECOND:
 * its place in the list of characters. UTF-8 would take three bytes, of which gzip saves less (12.4 kB against 10.4).
 */
const SECOND = 'abcdefghijklmnopqrstuvwxyz0123456789!#%&()*+,-./:;<=>?@[]^_{|}~ ';
const FIRST = 65; // 'A'
const DOMAIN_BASE = 97; // 'a'
const MARKS = '"!@><';

const isHan = (unit: number) => unit >= 0x3400 && unit <= 0x9fff;

/** Writes the index. Throws a RangeError if it has more different Han characters than two ASCII characters can name. */
export function writeIndex({ version, variants, rules, entries }: IndexContents): string {
  let heading = '';
  const lines = entries.map(({ domain, level, forms }) => {
    const texts = forms.map(({ folded, rule }) =>
      rule === undefined ? folded : `${folded}~${rule === 0 ? '' : rule.toString(36)}`,
    );
    const before = heading;
    heading = `^${String.fromCharCode(DOMAIN_BASE + domain)}${level}`;
    return (heading === before ? '' : heading) + texts.join('|');
  });
  const body = [rules.map(writeRule).join('|'), ...lines].join('\n');
  const byLetter = new Map<number, string>();
  for (const [variant, letter] of variants) {
    byLetter.set(letter, (byLetter.get(letter) ?? '') + String.fromCharCode(variant));
  }
  const letters = lettersOf(body).map((letter) => `${byLetter.get(letter) ?? ''}.`);
  const text = [letters.join(''), body].join('\n');
  const characters = lettersOf(text).sort((a, b) => a - b);
  if (characters.length > 26 * SECOND.length)
    throw new RangeError(`an index of ${characters.length} different characters`);
  const codes = new Map(
    characters.map((unit, i) => [
      unit,
      String.fromCharCode(FIRST + Math.floor(i / SECOND.length)) + SECOND.charAt(i % SECOND.length),
    ]),
  );
  const coded = [...text].map((character) => codes.get(character.charCodeAt(0)) ?? character).join('');
  return [version, writeGaps(characters), coded].join('\n');
}

/** Reads what `writeIndex` wrote. */
export function readIndex(text: string): IndexContents {
  const [version = '', gaps = '', ...coded] = text.split('\n');
  const characters = readGaps(gaps);
  const plain = coded
    .join('\n')
    .replace(/[A-Z]./g, (code) =>
      String.fromCharCode(
        characters[(code.charCodeAt(0) - FIRST) * SECOND.length + SECOND.indexOf(code.charAt(1))] ?? 0,
      ),
    );
  const cut = plain.indexOf('\n');
  const body = plain.slice(cut + 1);
  const [rules = '', ...lines] = body.split('\n');
  let domain = 0;
  let level = 0;
  return {
    version,
    variants: readVariants(plain.slice(0, cut), lettersOf(body)),
    rules: rules ? rules.split('|').map(readRule) : [],
    entries: lines.map((line) => {
      const headed = line.startsWith('^');
      if (headed) {
        domain = line.charCodeAt(1) - DOMAIN_BASE;
        level = Number(line.charAt(2));
      }
      const forms = (headed ? line.slice(3) : line)
        .split('|')
        .filter(Boolean)
        .map((form): IndexForm => {
          const [folded = '', rule] = form.split('~');
          return { folded, rule: rule === undefined ? undefined : Number.parseInt(rule || '0', 36) };
        });
      return { domain, level, forms };
    }),
  };
}

/** The Han characters of a text in the order in which they first occur. */
function lettersOf(text: string): number[] {
  const letters = new Set<number>();
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) letters.add(text.charCodeAt(i));
  return [...letters];
}

function readVariants(line: string, letters: readonly number[]): Map<number, number> {
  const variants = new Map<number, number>();
  let at = 0;
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    if (isHan(unit)) variants.set(unit, letters[at] as number);
    else at++;
  }
  return variants;
}

const LAST = SECOND.length - 1;

/** Ascending numbers as the distances between them: the last character of SECOND adds LAST, any other its place and ends. */
function writeGaps(numbers: readonly number[]): string {
  let before = 0x3400;
  let text = '';
  for (const number of numbers) {
    const gap = number - before;
    before = number;
    text += SECOND.charAt(LAST).repeat(Math.floor(gap / LAST)) + SECOND.charAt(gap % LAST);
  }
  return text;
}

function readGaps(text: string): number[] {
  const numbers: number[] = [];
  let at = 0x3400;
  for (let i = 0; i < text.length; i++) {
    const value = SECOND.indexOf(text.charAt(i));
    at += value;
    if (value !== LAST) numbers.push(at);
  }
  return numbers;
}

function writeRule({ quoted, page, near, notBefore, notAfter }: Rule): string {
  const lists = [near, notBefore, notAfter].map((items, i) => {
    for (const item of items) if (/[|;\n"!@<>]/.test(item)) throw new RangeError(`“${item}” cannot stand in a rule`);
    return items.length ? MARKS.charAt(2 + i) + items.map((item) => `${item};`).join('') : '';
  });
  return (quoted ? '"' : '') + (page ? '!' : '') + lists.join('');
}

function readRule(text: string): Rule {
  const list = (mark: string): string[] => {
    const [, items = ''] = text.split(mark);
    return items.split(/[@><]/, 1).join('').split(';').slice(0, -1);
  };
  return {
    quoted: text.includes('"'),
    page: text.includes('!'),
    near: list('@'),
    notBefore: list('>'),
    notAfter: list('<'),
  };
}
