import { Converter } from 'opencc-js';
import { toTraditional } from '../../annotator/script.ts';
import type { Bundle } from '../schema.ts';

type Table = Bundle['traditional'];

const opencc = Converter({ from: 'cn', to: 'tw' });

/** Where opencc-js is wrong for our texts, or chooses the rarer of two usual forms. */
const CORRECTIONS = [
  ['總檯', '總台'], // a broadcaster’s, not a reception desk’s
  ['佈局', '布局'],
] as const;

/** A Simplified text in Traditional characters, as the extension shows it. @public for the test of the table */
export function toTraditionalByDictionary(text: string): string {
  return CORRECTIONS.reduce((converted, [wrong, right]) => converted.replaceAll(wrong, right), opencc(text));
}
/** More rounds than any text needs: each round widens the phrases that are still ambiguous by a character a side. */
const ROUNDS = 6;

/**
 * The smallest table we can make that turns each of these texts into just what opencc-js makes of it: for every
 * character its commonest Traditional form, and phrases where that is wrong. Shipping opencc-js itself would cost 450 kB.
 * Throws if the table does not reproduce a text.
 */
export function traditionalTable(texts: readonly string[]): Table {
  const wanted = texts.map((text) => [text, toTraditionalByDictionary(text)] as const);
  const pairs = commonestPairs(wanted);
  const phrases = new Map<string, string>();
  for (let reach = 1; reach <= ROUNDS; reach++) {
    let wrong = false;
    const table = { pairs, phrases: [...phrases] };
    for (const [text, expected] of wanted) {
      const made = toTraditional(text, table);
      for (let i = 0; i < text.length; i++) {
        if (made.charAt(i) === expected.charAt(i)) continue;
        wrong = true;
        const from = Math.max(0, i - reach);
        phrases.set(text.slice(from, i + reach + 1), expected.slice(from, i + reach + 1));
      }
    }
    if (!wrong) return table;
  }
  const table = { pairs, phrases: [...phrases] };
  const failing = wanted.find(([text, expected]) => toTraditional(text, table) !== expected);
  if (failing)
    throw new Error(
      `no table gives the Traditional form of “${failing[0]}”; give the entry a “hant:” or change its wording`,
    );
  return table;
}

function commonestPairs(wanted: readonly (readonly [string, string])[]): string {
  const counts = new Map<string, Map<string, number>>();
  for (const [text, expected] of wanted) {
    if (text.length !== expected.length)
      throw new Error(`opencc-js changes the length of “${text}”: give the entry a “hant:”`);
    for (let i = 0; i < text.length; i++) {
      const forms = counts.get(text.charAt(i)) ?? new Map<string, number>();
      forms.set(expected.charAt(i), (forms.get(expected.charAt(i)) ?? 0) + 1);
      counts.set(text.charAt(i), forms);
    }
  }
  const commonest = [...counts].map(
    ([from, forms]) => [from, [...forms].reduce((best, form) => (form[1] > best[1] ? form : best))[0]] as const,
  );
  return commonest
    .filter(([from, to]) => from !== to)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, to]) => from + to)
    .join('');
}
