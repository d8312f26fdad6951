import HKVariantsRev from 'opencc-js/dict/HKVariantsRev';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev';

/**
 * Old forms of characters that no page of today has in a term, Japanese ones, and characters that Simplified wrote together
 * with one of ours but that stand for another word (a watch, dough, a boss, to read aloud): every page would pay for each.
 */
const NOT_IN_TERMS = new Set(
  '卽敎旣産嵗朮衕箇葯榦罎壜罈鈅鈡査凈厤麪麫麵奬緑鎭谿噁齣噹儘闆錶脩閤衹隻睏侷傢韆俬糰牴搧唸痠蓆廕陞枱檯',
);

/** The pairs of one of opencc-js's character dictionaries: `from to`, separated by bars; the first candidate counts. */
function* pairs(dictionary: string): Generator<[string, string]> {
  for (const line of dictionary.split('|')) {
    const [from = '', candidates = ''] = line.split(' ', 2);
    const to = candidates.split(' ', 1)[0] ?? '';
    if (from.length === 1 && to.length === 1 && from !== to) yield [from, to];
  }
}

/**
 * Every Traditional or variant character of one UTF-16 unit, mapped to its Simplified one. The three dictionaries are
 * composed until nothing changes: 滙 -> 匯 -> 汇.
 */
export function allVariants(): Map<number, number> {
  const step = new Map<string, string>();
  for (const dictionary of [HKVariantsRev, TWVariantsRev, TSCharacters]) {
    for (const [from, to] of pairs(dictionary)) if (!step.has(from)) step.set(from, to);
  }
  const variants = new Map<number, number>();
  for (const from of step.keys()) {
    let to = from;
    for (const seen = new Set<string>(); step.has(to) && !seen.has(to); ) {
      seen.add(to);
      to = step.get(to) as string;
    }
    if (to !== from && !NOT_IN_TERMS.has(from)) variants.set(from.charCodeAt(0), to.charCodeAt(0));
  }
  return variants;
}

/** Of all variants those that fold to a unit of the alphabet, as pairs of characters for `readVariants`. */
export function variantPairs(variants: ReadonlyMap<number, number>, alphabet: ReadonlySet<number>): string {
  const wanted = [...variants].filter(([, to]) => alphabet.has(to)).sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  return wanted.map(([from, to]) => String.fromCharCode(from, to)).join('');
}
