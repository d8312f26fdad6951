import { Converter } from 'opencc-js';
import { convert, toTraditional } from '../../annotator/script.ts';
import type { Bundle, ConversionTable, Region } from '../schema.ts';

const opencc: Readonly<Record<Region, (text: string) => string>> = {
  tw: Converter({ from: 'cn', to: 'tw' }),
  hk: Converter({ from: 'cn', to: 'hk' }),
};

/** Where opencc-js is wrong for our texts, or chooses the rarer of two usual forms. */
const CORRECTIONS: Readonly<Record<Region, readonly (readonly [wrong: string, right: string])[]>> = {
  tw: [
    ['總檯', '總台'], // a broadcaster’s, not a reception desk’s
    ['和麵積', '和面積'], // 用途和面积: no dough is kneaded
    ['佈局', '布局'],
  ],
  hk: [
    ['總枱', '總台'],
    ['和麪積', '和面積'],
  ],
};

/** A Simplified text in Traditional characters, as the extension shows it. @public for the test of the tables */
export function toTraditionalByDictionary(text: string, region: Region): string {
  return CORRECTIONS[region].reduce(
    (converted, [wrong, right]) => converted.replaceAll(wrong, right),
    opencc[region](text),
  );
}

/**
 * The tables that turn each of these texts into just what opencc-js makes of it, for both regions: from Simplified to
 * Taiwan's usage, and from that to Hong Kong's, which differs in a few characters. Shipping opencc-js itself would cost
 * 450 kB. Throws if the tables do not reproduce a text.
 */
export function traditionalTables(texts: readonly string[]): Bundle['traditional'] {
  const taiwan = texts.map((text) => toTraditionalByDictionary(text, 'tw'));
  const tables = {
    ...conversionTable(texts.map((text, i) => [text, taiwan[i] ?? ''])),
    hongKong: conversionTable(texts.map((text, i) => [taiwan[i] ?? '', toTraditionalByDictionary(text, 'hk')])),
  };
  for (const region of ['tw', 'hk'] as const) {
    const failing = texts.find(
      (text) => toTraditional(text, tables, region) !== toTraditionalByDictionary(text, region),
    );
    if (failing) throw new Error(`no table gives the Traditional form (${region}) of “${failing}”; change its wording`);
  }
  return tables;
}

/** More rounds than any text needs: each round widens the phrases that are still ambiguous by a character a side. */
const ROUNDS = 6;

/**
 * The smallest table we can make that turns each text into the one beside it: for every character its commonest
 * counterpart, and phrases where that is wrong.
 */
function conversionTable(wanted: readonly (readonly [from: string, to: string])[]): ConversionTable {
  const pairs = commonestPairs(wanted);
  const phrases = new Map<string, string>();
  for (let reach = 1; reach <= ROUNDS; reach++) {
    let wrong = false;
    const table = { pairs, phrases: [...phrases] };
    for (const [text, expected] of wanted) {
      const made = convert(text, table);
      for (let i = 0; i < text.length; i++) {
        if (made.charAt(i) === expected.charAt(i)) continue;
        wrong = true;
        const from = Math.max(0, i - reach);
        phrases.set(text.slice(from, i + reach + 1), expected.slice(from, i + reach + 1));
      }
    }
    if (!wrong) return table;
  }
  return { pairs, phrases: [...phrases] };
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
