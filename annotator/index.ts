import { fold, foldUnit, type Variants } from './fold.ts';
import { type IndexContents, type Rule, readIndex } from './index-text.ts';
import { Trie } from './trie.ts';

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

/** The index: all forms of all entries, ready to match. Built in the page, once, from the text that the scout ships. */
export class TermIndex {
  readonly version: string;
  readonly rules: readonly Rule[];
  /** The code of each UTF-16 unit: OTHER, IGNORE, or the letter that it folds to. */
  readonly codes: Uint16Array;
  readonly trie: Trie;
  /** By form number: the entry it belongs to, and its rule + 1 (0: none). */
  readonly formEntry: Int32Array;
  readonly formRule: Int32Array;
  /** By form number: 1 if it is one Latin word, or several with no space between them, whose letters hold together. */
  readonly formTight: Uint8Array;
  readonly domains: Uint8Array;
  readonly levels: Uint8Array;
  /** Variant unit -> canonical unit, as far as the forms need it. */
  readonly variants: Variants;

  /** Takes the text that the scout ships, or what was read from it: the two take a slice of work each. */
  constructor(source: string | IndexContents) {
    const { version, variants, rules, entries } = typeof source === 'string' ? readIndex(source) : source;
    this.version = version;
    this.rules = rules;
    this.variants = variants;
    this.domains = Uint8Array.from(entries, ({ domain }) => domain);
    this.levels = Uint8Array.from(entries, ({ level }) => level);
    const forms = entries.flatMap(({ forms }, entry) =>
      forms.map(({ folded, rule }) => ({ text: folded, entry, rule: rule === undefined ? 0 : rule + 1 })),
    );
    const units = forms.reduce((sum, form) => sum + form.text.length, 0);
    this.formEntry = Int32Array.from(forms, (form) => form.entry);
    this.formRule = Int32Array.from(forms, (form) => form.rule);
    this.formTight = Uint8Array.from(forms, ({ text }) =>
      Number(/[a-z0-9].*[a-z0-9]/.test(text) && !text.includes(' ')),
    );

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
