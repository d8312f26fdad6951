/**
 * Folding: each UTF-16 unit maps to one canonical unit or to "ignorable", so that offsets never shift. Traditional and
 * variant characters fold to Simplified, full width to half width, capitals to small letters, dashes to one dash. Fold
 * serves matching and search, never display (么 and 幺 become one).
 */

/** Variant unit -> canonical unit, both UTF-16 code units. Made at build time from opencc-js, cut to what is needed. */
export type Variants = ReadonlyMap<number, number>;

/** White space, line breaks, zero-width characters, soft hyphen, quotation marks and middle dots: no part of a word. */
const IGNORABLE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f“”‘’〝〞「」『』﹁﹂﹃﹄"'＂＇《》〈〉·・･•‧∙⋅]/;
/** Ignorables that take no room: they may even stand inside a Latin word or a number. */
const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;
const WORD = /[\dA-Za-z０-９Ａ-Ｚａ-ｚ]/;
const PARTED_WORD = new RegExp(`${WORD.source}${IGNORABLE.source}+${WORD.source}`);
const DASHES = /[\u2010-\u2015\u2212\uff0d]/;

const testUnit = (pattern: RegExp) => (unit: number) => pattern.test(String.fromCharCode(unit));
export const isIgnorable = testUnit(IGNORABLE);
export const isZeroWidth = testUnit(ZERO_WIDTH);
const isDash = testUnit(DASHES);
export const isDigit = testUnit(/[\d０-９]/);
/** A letter or digit of a Latin word or number, of full or half width, before or after folding. */
export const isWordUnit = testUnit(WORD);

/** The canonical unit of a UTF-16 unit, or 0 for an ignorable one. */
export function foldUnit(unit: number, variants: Variants): number {
  if (unit >= 0x3400 && unit <= 0x9fff) return variants.get(unit) ?? unit;
  if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
  if (isIgnorable(unit)) return 0;
  if (isDash(unit)) return 0x2d;
  if (unit >= 0xff01 && unit <= 0xff5e) return foldUnit(unit - 0xfee0, variants);
  return variants.get(unit) ?? unit;
}

/** A text's canonical units as a string, ignorable ones left out. */
export function fold(text: string, variants: Variants): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i), variants);
    if (unit !== 0) folded += String.fromCharCode(unit);
  }
  return folded;
}

/** Reads variants as they are shipped: pairs of characters, variant then canonical. */
export function readVariants(pairs: string): Map<number, number> {
  const variants = new Map<number, number>();
  for (let i = 0; i + 1 < pairs.length; i += 2) variants.set(pairs.charCodeAt(i), pairs.charCodeAt(i + 1));
  return variants;
}

/** True if two letters or digits of one Latin word stand apart in a text: “CM O” is not CMO. */
export const hasGapInWord = (text: string): boolean => PARTED_WORD.test(text.replace(new RegExp(ZERO_WIDTH, 'g'), ''));
