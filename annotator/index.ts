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

/** A form as the matcher knows it. */
interface IndexedForm {
  /** The number of its entry. */
  readonly entry: number;
  /** What it asks of its surroundings, its texts as codes. */
  readonly rule: Rule | undefined;
  /** It is one Latin word, or several with no space between them, whose letters hold together. */
  readonly isTight: boolean;
}

/** The index: all forms of all entries, ready to match. Built in the page, once, from the text that the scout ships. */
export class TermIndex {
  readonly version: string;
  /** The code of each UTF-16 unit: OTHER, IGNORE, or the letter that it folds to. */
  readonly codes = new Uint16Array(65536);
  readonly trie: Trie;
  readonly forms: readonly IndexedForm[];
  readonly levels: Uint8Array;
  /** Variant unit -> canonical unit, as far as the forms need it. */
  readonly variants: Variants;

  /** Takes the text that the scout ships, or what was read from it: the two take a slice of work each. */
  constructor(source: string | IndexContents) {
    const { version, variants, rules, entries } = typeof source === 'string' ? readIndex(source) : source;
    this.version = version;
    this.variants = variants;
    this.levels = Uint8Array.from(entries, ({ level }) => level);
    const texts = entries.flatMap(({ forms }) => forms.map(({ folded }) => folded));
    const letters = this.#assignCodes([
      ...texts,
      ...rules.flatMap(({ near, notBefore, notAfter }) => [...near, ...notBefore, ...notAfter]),
    ]);
    const coded = (items: readonly string[]) => items.map((item) => this.coded(item));
    const codedRules = rules.map((rule) => ({
      ...rule,
      near: coded(rule.near),
      notBefore: coded(rule.notBefore),
      notAfter: coded(rule.notAfter),
    }));
    this.forms = entries.flatMap(({ forms }, entry) =>
      forms.map(({ folded: text, rule }) => ({
        entry,
        rule: codedRules[rule ?? -1],
        isTight: /[a-z0-9].*[a-z0-9]/.test(text) && !text.includes(' '),
      })),
    );
    this.trie = new Trie(letters, texts.join('').length);
    coded(texts).forEach((codes, form) => {
      this.trie.add(codes, form);
    });
  }

  /** Gives each letter of the texts a code, and the same to every unit that folds to it. Returns how many codes there are. */
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
    for (let range = 0; range < FOLDED_BY_RULE.length; range += 2) {
      for (let unit = FOLDED_BY_RULE.charCodeAt(range); unit <= FOLDED_BY_RULE.charCodeAt(range + 1); unit++) {
        const canonical = foldUnit(unit, this.variants);
        codes[unit] = canonical === 0 ? IGNORE : (codes[canonical] as number);
      }
    }
    return next;
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
