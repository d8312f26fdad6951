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

/** Between the lines: a character that a string of JavaScript need not escape. */
const LINE = '$';

/*
 * The text, line by line:
 *   version
 *   the Han characters of the rules and forms, by code, each as its distance from the one before (see `writeGaps`)
 *   variants: each by the letter it folds to and by its distance from that (see `writeVariants`)
 *   rules, separated by bars: `"` quoted, `!` page, `@` near, `>` not before, `<` not after; items end with `;`
 *   an entry a line: its forms, separated by bars; `~` and a number in base 36 after a form name its rule, `~` alone rule
 *   0; a line that begins with `^` gives a digit for the level, which holds for the lines that follow too.
 * In all lines but the first three a Han character is written as two ASCII characters, a capital letter and one of SECOND:
 * its place in the list of characters. UTF-8 would take three bytes, of which gzip saves less (docs/adr/0008).
 */
const SECOND = 'abcdefghijklmnopqrstuvwxyz0123456789!#%&()*+,-./:;<=>?@[]^_{|}~ ';
const FIRST = 65; // 'A'
const MARKS = '"!@><';

const HAN = 0x3400;
const isHan = (unit: number) => unit >= HAN && unit < HAN + SPAN;

/** Writes the index. Throws a RangeError if it has more different Han characters than two ASCII characters can name. */
export function writeIndex({ version, variants, rules, entries }: IndexContents): string {
  let heading = '';
  const lines = entries.map(({ level, forms }) => {
    const texts = forms.map(({ folded, rule }) =>
      rule === undefined ? folded : `${folded}~${rule === 0 ? '' : rule.toString(36)}`,
    );
    const before = heading;
    heading = `^${level}`;
    return (heading === before ? '' : heading) + texts.join('|');
  });
  const body = [rules.map(writeRule).join('|'), ...lines].join(LINE);
  const characters = [...new Set(body)].map((character) => character.charCodeAt(0)).filter(isHan);
  characters.sort((a, b) => a - b);
  if (characters.length > 26 * SECOND.length)
    throw new RangeError(`an index of ${characters.length} different characters`);
  const codes = new Map(
    characters.map((unit, i) => [
      unit,
      String.fromCharCode(FIRST + Math.floor(i / SECOND.length)) + SECOND.charAt(i % SECOND.length),
    ]),
  );
  const coded = [...body].map((character) => codes.get(character.charCodeAt(0)) ?? character).join('');
  return [version, writeGaps(characters), writeVariants(variants, characters), coded].join(LINE);
}

/** Reads what `writeIndex` wrote. */
export function readIndex(text: string): IndexContents {
  const [version = '', gaps = '', variants = '', ...coded] = text.split(LINE);
  const characters = readGaps(gaps);
  const [rules = '', ...lines] = coded
    .join(LINE)
    .replace(/[A-Z]./g, (code) =>
      String.fromCharCode(
        characters[(code.charCodeAt(0) - FIRST) * SECOND.length + SECOND.indexOf(code.charAt(1))] ?? 0,
      ),
    )
    .split(LINE);
  let level = 0;
  return {
    version,
    variants: readVariants(variants, characters),
    rules: rules ? rules.split('|').map(readRule) : [],
    entries: lines.map((line) => {
      const headed = line.startsWith('^');
      if (headed) {
        level = Number(line.charAt(1));
      }
      const forms = (headed ? line.slice(2) : line)
        .split('|')
        .filter(Boolean)
        .map((form): IndexForm => {
          const [folded = '', rule] = form.split('~');
          return { folded, rule: rule === undefined ? undefined : Number.parseInt(rule || '0', 36) };
        });
      return { level, forms };
    }),
  };
}

/** How many units lie from HAN on: enough for every Han character of the basic plane; distances are taken modulo this. */
const SPAN = 0x6c00;

/**
 * Variants in the order of their letters: how many letters on from the one before, as a gap; then the distance from letter
 * to variant in digits of base 64, the first a capital letter or left out if it is 0. Characters of one radical stand
 * together in both scripts, so distances are much alike.
 */
function writeVariants(variants: Variants, letters: readonly number[]): string {
  let before = 0;
  const written = [...variants].map(([variant, letter]) => ({ variant, letter, place: letters.indexOf(letter) }));
  written.sort((a, b) => a.place - b.place || a.variant - b.variant);
  return written
    .filter(({ place }) => place >= 0)
    .map(({ variant, letter, place }) => {
      const distance = (variant - letter + SPAN) % SPAN;
      const high = distance >>> 12;
      const gap = writeGap(place - before);
      before = place;
      return (
        gap +
        (high ? String.fromCharCode(FIRST + high) : '') +
        SECOND.charAt((distance >>> 6) & 63) +
        SECOND.charAt(distance & 63)
      );
    })
    .join('');
}

function readVariants(line: string, letters: readonly number[]): Map<number, number> {
  const variants = new Map<number, number>();
  let at = 0;
  for (const [, gap = '', high = 'A', middle = '', low = ''] of line.matchAll(/( *[^ ])([A-Z])?(.)(.)/g)) {
    at += LAST * (gap.length - 1) + SECOND.indexOf(gap.trimStart());
    const letter = letters[at] as number;
    const distance = ((high.charCodeAt(0) - FIRST) << 12) + (SECOND.indexOf(middle) << 6) + SECOND.indexOf(low);
    variants.set(HAN + ((letter - HAN + distance) % SPAN), letter);
  }
  return variants;
}

const LAST = SECOND.length - 1;

/** A number from 0 up: the last character of SECOND, a space, adds LAST, any other its place and ends. */
const writeGap = (gap: number): string => ' '.repeat(Math.floor(gap / LAST)) + SECOND.charAt(gap % LAST);

/** Ascending numbers as the distances between them. */
function writeGaps(numbers: readonly number[]): string {
  let before = HAN;
  return numbers
    .map((number) => {
      const gap = writeGap(number - before);
      before = number;
      return gap;
    })
    .join('');
}

function readGaps(text: string): number[] {
  const numbers: number[] = [];
  let at = HAN;
  for (let i = 0; i < text.length; i++) {
    const value = SECOND.indexOf(text.charAt(i));
    at += value;
    if (value !== LAST) numbers.push(at);
  }
  return numbers;
}

function writeRule({ quoted, page, near, notBefore, notAfter }: Rule): string {
  const lists = [near, notBefore, notAfter].map((items, i) => {
    for (const item of items) if (/[|;$"!@<>]/.test(item)) throw new RangeError(`“${item}” cannot stand in a rule`);
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
