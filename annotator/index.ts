import { foldUnit, type Variants } from './fold.ts';
import { type IndexContents, type Rule, readIndex } from './index-text.ts';
import { Trie } from './trie.ts';

/** No letter of any form. */
export const OTHER = 0;
/** An ignorable unit: white space, quotation marks … */
export const IGNORE = 1;
const FIRST_LETTER = 2;
/**
 * Where `foldUnit` does more than look variants up (a test compares all 65,536 units): ranges, each by its first and its
 * last unit.
 */
const FOLDED_BY_RULE = '\u0000Z\u007f·\u1680\u1680\u2000\u206f−⋅\u3000\u301f・・\ufe00﹄\ufeff･';

/** The index: all forms of all entries, ready to match. Built in the page, once, from the text that the scout ships. */
export class TermIndex {
  readonly version: string;
  /** What forms ask of their surroundings. */
  readonly rules: readonly Rule[];
  /**
   * The code of each UTF-16 unit: OTHER, IGNORE, or the letter that it folds to. Letters that begin a form have the
   * highest codes, from `firstOfForms` on.
   */
  readonly codes: Uint16Array;
  readonly firstOfForms: number;
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
    const firsts = new Set(forms.map(({ text }) => text.charAt(0)));
    const texts = [
      ...forms.map(({ text }) => text),
      ...rules.flatMap(({ near, notBefore, notAfter }) => [...near, ...notBefore, ...notAfter]),
    ];
    const others = texts.flatMap((text) => text.split('').filter((letter) => letter !== ' ' && !firsts.has(letter)));
    this.firstOfForms = this.#assignCodes(others, FIRST_LETTER);
    const letters = this.#assignCodes(firsts, this.firstOfForms);
    this.#foldUnits();
    this.trie = new Trie(letters, units);
    forms.forEach(({ text }, form) => {
      this.trie.add(this.coded(text), form);
    });
  }

  /** Gives each letter that has none a code, counting up from one, and returns the next. */
  #assignCodes(letters: Iterable<string>, from: number): number {
    let next = from;
    for (const letter of letters) {
      const unit = letter.charCodeAt(0);
      if (this.codes[unit] === OTHER) this.codes[unit] = next++;
    }
    return next;
  }

  /** Gives every unit that folds to a letter the letter's code. */
  #foldUnits(): void {
    const { codes } = this;
    for (const [variant, canonical] of this.variants) codes[variant] = codes[canonical] as number;
    // Han characters fold by the variants alone; for the rest of the units the rule of `foldUnit` decides.
    for (let range = 0; range < FOLDED_BY_RULE.length; range += 2) {
      for (let unit = FOLDED_BY_RULE.charCodeAt(range); unit <= FOLDED_BY_RULE.charCodeAt(range + 1); unit++) {
        const canonical = foldUnit(unit, this.variants);
        codes[unit] = canonical === 0 ? IGNORE : (codes[canonical] as number);
      }
    }
  }

  /**
   * A text as the codes of its letters, one UTF-16 unit each, ignorable units left out: for finding the texts of rules in
   * it. Two texts of letters that the index knows are equal so if they are equal when folded.
   */
  coded(text: string): string {
    const coded: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const code = this.codes[text.charCodeAt(i)] as number;
      if (code !== IGNORE) coded.push(code);
    }
    return String.fromCharCode(...coded);
  }
}
