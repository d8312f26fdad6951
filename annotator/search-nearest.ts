/** What comes nearest to a query that nothing matches: terms within one slip first, then those that share most with it. */
import type { Folded, Hit, Range, SearchItem, Wanted } from './search.ts';

/** How many are offered: enough to choose from, few enough to read. */
const OFFERED = 3;
/** Below this likeness (Dice's coefficient of pairs of neighbours) a term has nothing to do with the query. */
const LIKENESS_MIN = 0.2;

export function nearestEntries(items: readonly SearchItem[], { units, letters }: Wanted): Hit[] {
  return items
    .flatMap((item, entry) => {
      const near = nearness(item, units, letters);
      return near ? [{ ...near, entry, length: item.term.units.length }] : [];
    })
    .sort((a, b) => b.score - a.score || a.length - b.length || a.entry - b.entry)
    .slice(0, OFFERED)
    .map(({ entry, field, text, ranges }) => ({ entry, field, text, ranges }));
}

type Near = Omit<Hit, 'entry'> & { readonly score: number };

function nearness(
  { term, forms, reading, pinyin }: SearchItem,
  units: string,
  letters: string | undefined,
): Near | undefined {
  if (letters === undefined || /[^a-z0-9]/.test(letters)) {
    const candidates = [term, ...forms].map((text) => ({ text, score: score(text.units, units, 3) }));
    const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
    if (best.score < LIKENESS_MIN) return undefined;
    return {
      score: best.score,
      field: best.text === term ? 'term' : 'form',
      text: best.text.text,
      ranges: differences(best.text, units),
    };
  }
  const spelled = score(reading.map((sound) => sound.letters).join(''), letters, 5);
  return spelled < LIKENESS_MIN * 2 ? undefined : { score: spelled, field: 'pinyin', text: pinyin, ranges: [] };
}

/** 2 less the share of the text left over if the query stands in the text with one slip, else how alike both are, 0 to 1. */
function score(text: string, query: string, shortest: number): number {
  if (query.length >= shortest && slips(text, query) <= 1)
    return 2 - Math.abs(text.length - query.length) / (text.length + query.length);
  return likeness(text, query);
}

/**
 * The fewest insertions, deletions and replacements that make the query a part of the text (Sellers 1980: the edit
 * distance with a free start and a free end in the text).
 */
function slips(text: string, query: string): number {
  let row = new Array<number>(text.length + 1).fill(0);
  for (let i = 1; i <= query.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const same = query.charCodeAt(i - 1) === text.charCodeAt(j - 1);
      next.push(Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

/** Dice's coefficient: how many of the pairs of neighbouring units two texts share. */
function likeness(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  let shared = 0;
  const left = pairsOf(b);
  for (const pair of pairsOf(a)) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length - 2);
}

const pairsOf = (text: string) => Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));

/** The units of the text that are not in the query, in order: what remains beside a longest common subsequence. */
function differences({ units, places }: Folded, query: string): Range[] {
  const lengths = Array.from({ length: units.length + 1 }, () => new Array<number>(query.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = units.length - 1; i >= 0; i--) {
    for (let j = query.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row) row[j] = units[i] === query[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const ranges: Range[] = [];
  for (let i = 0, j = 0; i < units.length; ) {
    if (units[i] === query[j] && j < query.length) {
      i++;
      j++;
    } else if (at(i, j + 1) > at(i + 1, j)) j++;
    else {
      const place = places[i++] ?? 0;
      const last = ranges.at(-1);
      if (last && last[1] === place) ranges[ranges.length - 1] = [last[0], place + 1];
      else ranges.push([place, place + 1]);
    }
  }
  return ranges;
}
