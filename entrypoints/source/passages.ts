import { passageAddress } from '../../glossary/address.ts';
import type { Bilingual, Bundle, ShippedEntry } from '../../glossary/schema.ts';

/** A passage of a source that entries rest on. */
export interface Passage {
  /** As in the data; `placeOf` makes it short. */
  readonly at: string;
  readonly locator: string;
  readonly href: string | undefined;
  /** What it says in our words, each said once, and of which entry it was said first. */
  readonly says: readonly Saying[];
  readonly entries: readonly ShippedEntry[];
}

export interface Saying {
  readonly text: Bilingual;
  readonly of: ShippedEntry;
}

interface Draft extends Passage {
  readonly says: Saying[];
  readonly entries: ShippedEntry[];
}

/** The passages of a source that the glossary cites, as far as the data tells in the order of the document. */
export function passagesOf(doc: string, { entries, sources }: Bundle): Passage[] {
  const source = sources.find(({ id }) => id === doc);
  const passages = new Map<string, Draft>();
  for (const entry of entries) {
    for (const { doc: cited, at, locator, says = entry.gist } of entry.sources) {
      if (cited !== doc) continue;
      const href = source && passageAddress(source, { locator });
      const key = `${at}\n${locator}`;
      const passage = passages.get(key) ?? { at, locator, href, says: [], entries: [] };
      passages.set(key, passage);
      if (!passage.entries.includes(entry)) passage.entries.push(entry);
      if (!passage.says.some(({ text }) => text.zh === says.zh)) passage.says.push({ text: says, of: entry });
    }
  }
  const places = [...new Set([...passages.values()].map(({ at }) => at))];
  const order = new Map(places.map((at, index) => [at, [...numbersOf(at), index]]));
  return [...passages.values()].sort((a, b) => compareNumbers(order.get(a.at) ?? [], order.get(b.at) ?? []));
}

const DIGITS = '零一二三四五六七八九';

/** 三 -> 3, 十二 -> 12. */
function chineseNumber(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text];
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + Math.max(0, DIGITS.indexOf(ones));
}

/** Numbers to sort a place by: notes stand after the body; then section, subsection, note or paragraph. */
function numbersOf(at: string): number[] {
  const note = /^名词解释\s*(\d+)/.exec(at)?.[1];
  const paragraph = /^第\s*(\d+)\s*[段节]/.exec(at)?.[1];
  const section = /^([一二三四五六七八九十]+)、/.exec(at)?.[1];
  const subsection = /（([一二三四五六七八九十]+)）/.exec(at)?.[1];
  return [
    note ? 1 : 0,
    section ? chineseNumber(section) : 0,
    subsection ? chineseNumber(subsection) : 0,
    Number(note ?? paragraph ?? 0),
  ];
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, i) => number !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
