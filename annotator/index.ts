import { fold, foldUnit, type Variants } from './fold.ts';
import { Trie } from './trie.ts';

/**
 * The index: all forms of all entries, ready to match. It travels as text (small when compressed, quick to read) and is
 * built in the page, once.
 *
 * Text format, one line each: version; variants; rules as JSON; then an entry a line: its forms, folded, separated by
 * bars. Before the first entry and wherever they change, a line begins with a capital letter for the domain (A the first)
 * and a digit for the level. A form keeps a space where its Latin words had one; `~` and a number in base 36 after a form
 * name its rule, `~` alone rule 0. Variants: the variant characters of each letter, in the order in which letters first
 * occur in rules and forms; `.` ends a letter's variants. So the letters themselves are not written twice.
 */
export interface IndexText {
  readonly version: string;
  /** Variant unit -> canonical unit; those of other letters than the forms' and the rules' are left out. */
  readonly variants: Variants;
  readonly rules: readonly Rule[];
  readonly entries: readonly {
    readonly domain: number;
    readonly level: number;
    readonly forms: readonly IndexForm[];
  }[];
}

export interface IndexForm {
  /** Folded, but with one space where two Latin words meet. */
  readonly folded: string;
  /** Number of its rule, or undefined. */
  readonly rule: number | undefined;
}

/** What a form asks of its surroundings; all texts folded. Keys are short because they are shipped to every page. */
export interface Rule {
  /** Quoted: quotation marks on both sides. */
  readonly q?: 1;
  /** Page: the page speaks of Xuhui. */
  readonly p?: 1;
  /** Near: numbers of entries or words, one of which stands near. */
  readonly n?: readonly (number | string)[];
  /** Texts that must not follow. */
  readonly b?: readonly string[];
  /** Texts that must not precede. */
  readonly a?: readonly string[];
}

const DOMAIN_BASE = 65; // 'A'

export function writeIndex({ version, variants, rules, entries }: IndexText): string {
  let heading = '';
  const lines = entries.map(({ domain, level, forms }) => {
    const texts = forms.map(({ folded, rule }) =>
      rule === undefined ? folded : `${folded}~${rule === 0 ? '' : rule.toString(36)}`,
    );
    const before = heading;
    heading = String.fromCharCode(DOMAIN_BASE + domain) + level;
    return (heading === before ? '' : heading) + texts.join('|');
  });
  const text = [JSON.stringify(rules), ...lines].join('\n');
  const byLetter = new Map<number, string>();
  for (const [variant, canonical] of variants)
    byLetter.set(canonical, (byLetter.get(canonical) ?? '') + String.fromCharCode(variant));
  return [
    version,
    lettersOf(text)
      .map((letter) => `${byLetter.get(letter) ?? ''}.`)
      .join(''),
    text,
  ].join('\n');
}

/** The Han letters of a text in the order in which they first occur. */
function lettersOf(text: string): number[] {
  const letters = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x3400 && unit <= 0x9fff) letters.add(unit);
  }
  return [...letters];
}

function readVariants(line: string, text: string): Map<number, number> {
  const variants = new Map<number, number>();
  let letter = 0;
  const letters = lettersOf(text);
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    if (unit === 0x2e) letter++;
    else variants.set(unit, letters[letter] as number);
  }
  return variants;
}

/** No letter of any form. */
export const OTHER = 0;
/** An ignorable unit: white space, quotation marks … */
export const IGNORE = 1;
const FIRST_LETTER = 2;
/** Where `foldUnit` does more than look variants up (a test compares all 65,536 units). */
const FOLDED_BY_RULE = [
  [0x00, 0x5a],
  [0x7f, 0xb7],
  [0x1680, 0x1680],
  [0x2000, 0x206f],
  [0x2212, 0x22c5],
  [0x3000, 0x301f],
  [0x30fb, 0x30fb],
  [0xfe00, 0xfe44],
  [0xfeff, 0xff65],
] as const;

export class TermIndex {
  readonly version: string;
  readonly rules: readonly Rule[];
  /** The code of each UTF-16 unit: OTHER, IGNORE, or the letter that it folds to. */
  readonly codes: Uint16Array;
  readonly trie: Trie;
  /** By form number: the entry it belongs to, and its rule + 1 (0: none). */
  readonly formEntry: Int32Array;
  readonly formRule: Int32Array;
  /** By form number: whether Latin words may stand apart in it (its own text has a space there). */
  readonly formSpaced: Uint8Array;
  /** By form number: 1 if nothing but its letters and its edges decides whether it stands somewhere. */
  readonly plain: Uint8Array;
  /** By form number: a list of just that form, made once. */
  readonly alone: readonly (readonly number[])[];
  readonly domains: Uint8Array;
  readonly levels: Uint8Array;
  /** Variant unit -> canonical unit, as far as the forms need it. */
  readonly variants: ReadonlyMap<number, number>;

  constructor(text: string) {
    const [version = '', variants = '', ...rest] = text.split('\n');
    const [rules = '[]', ...lines] = rest;
    this.version = version;
    this.rules = JSON.parse(rules) as Rule[];
    this.variants = readVariants(variants, rest.join('\n'));
    this.domains = new Uint8Array(lines.length);
    this.levels = new Uint8Array(lines.length);
    let domain = 0;
    let level = 0;
    const forms: { text: string; entry: number; rule: number }[] = [];
    let units = 0;
    lines.forEach((line, entry) => {
      const headed = /^[A-Z]\d/.test(line);
      if (headed) {
        domain = line.charCodeAt(0) - DOMAIN_BASE;
        level = Number(line.charAt(1));
      }
      this.domains[entry] = domain;
      this.levels[entry] = level;
      for (const form of (headed ? line.slice(2) : line).split('|')) {
        const tilde = form.indexOf('~');
        const text = tilde < 0 ? form : form.slice(0, tilde);
        forms.push({ text, entry, rule: tilde < 0 ? 0 : 1 + Number.parseInt(form.slice(tilde + 1) || '0', 36) });
        units += text.length;
      }
    });
    this.formEntry = Int32Array.from(forms, (form) => form.entry);
    this.formRule = Int32Array.from(forms, (form) => form.rule);
    this.formSpaced = Uint8Array.from(forms, (form) => Number(form.text.includes(' ')));

    this.codes = new Uint16Array(65536);
    const letters = this.#assignCodes(forms.map((form) => form.text));
    this.trie = new Trie(letters, units);
    forms.forEach(({ text }, form) => {
      const codes: number[] = [];
      for (let i = 0; i < text.length; i++) {
        const code = this.codes[text.charCodeAt(i)] as number;
        if (code !== IGNORE) codes.push(code);
      }
      this.trie.add(codes, form);
    });
    this.alone = forms.map((_, form) => [form]);
    this.plain = Uint8Array.from(forms, ({ text, rule }) => Number(rule === 0 && !/[a-z0-9].*[a-z0-9]/.test(text)));
    // Forms of equal letters are told apart by their rules, so none of them is plain.
    for (let form = 0; form < forms.length; form++) {
      const next = this.trie.nextForm(form);
      if (next >= 0) this.plain[form] = this.plain[next] = 0;
    }
  }

  /** Gives each letter of the forms a code, and the same to every unit that folds to it. Returns how many codes there are. */
  #assignCodes(texts: readonly string[]): number {
    const { codes } = this;
    let next = FIRST_LETTER;
    for (const text of texts) {
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit !== 0x20 && codes[unit] === OTHER) codes[unit] = next++;
      }
    }
    for (const [variant, canonical] of this.variants) codes[variant] = codes[canonical] as number;
    // Han characters fold by the variants alone; for the rest of the units the rule of `foldUnit` decides.
    const byRule = (from: number, to: number) => {
      for (let unit = from; unit <= to; unit++) {
        const canonical = foldUnit(unit, this.variants);
        codes[unit] = canonical === 0 ? IGNORE : (codes[canonical] as number);
      }
    };
    for (const [from, to] of FOLDED_BY_RULE) byRule(from, to);
    return next;
  }

  /** Folds a text by the same table, for comparing with the texts of rules. */
  fold(text: string): string {
    return fold(text, this.variants);
  }
}
