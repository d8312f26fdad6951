/** What comes nearest to a query that nothing matches: terms within one slip first, then those that share most with it. */
import { type Folded, type Hit, placesOf, type SearchItem, type Wanted } from './search-item.ts';
import type { Range } from './search-reading.ts';

/** How many are offered: enough to choose from, few enough to read. */
const OFFERED = 3;
/** Below this likeness a term has nothing to do with the query; letters resemble each other more easily. */
const LIKENESS_MIN = { characters: 0.2, letters: 0.4 };
/** Shorter queries are other words, not slips, when one of their characters or letters differs. */
const SLIP_MIN = { characters: 3, letters: 5 };

export function nearestEntries(items: readonly SearchItem[], { units, letters }: Wanted): Hit[] {
  const byPinyin = letters !== undefined && /^[a-z0-9]+$/.test(letters);
  return items
    .flatMap((item, entry) => {
      const near = byPinyin ? nearPinyin(item, letters) : nearName(item, units);
      return near ? [{ ...near, entry, length: item.term.units.length }] : [];
    })
    .sort((a, b) => b.score - a.score || a.length - b.length || a.entry - b.entry)
    .slice(0, OFFERED)
    .map(({ entry, field, name, text }) => ({ entry, field, text, ranges: name ? differences(name, units) : [] }));
}

interface Near {
  readonly score: number;
  readonly field: Hit['field'];
  readonly text: string;
  /** The surface that comes near, where it is one. */
  readonly name?: Folded;
}

function nearName({ term, forms }: SearchItem, units: string): Near | undefined {
  let best: Near | undefined;
  for (const name of [term, ...forms]) {
    const near = score(name.units, units, SLIP_MIN.characters);
    if (near >= LIKENESS_MIN.characters && near > (best?.score ?? 0)) {
      best = { score: near, field: name === term ? 'term' : 'form', text: name.text, name };
    }
  }
  return best;
}

function nearPinyin({ spelled, pinyin }: SearchItem, letters: string): Near | undefined {
  const near = score(spelled, letters, SLIP_MIN.letters);
  return near < LIKENESS_MIN.letters ? undefined : { score: near, field: 'pinyin', text: pinyin };
}

/** 2 less the share of the text left over if the query stands in the text with one slip, else how alike both are, 0 to 1. */
function score(text: string, query: string, shortest: number): number {
  if (query.length >= shortest && isOneSlipAway(text, query)) {
    return 2 - Math.abs(text.length - query.length) / (text.length + query.length);
  }
  return likeness(text, query);
}

/** With one slip at most, one of the two halves of the query is whole; few texts have it, and only these are measured. */
function isOneSlipAway(text: string, query: string): boolean {
  const half = query.length >> 1;
  return (text.includes(query.slice(0, half)) || text.includes(query.slice(half))) && slips(text, query) <= 1;
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

/** After Dice: the share of pairs of neighbouring units that both texts have. */
function likeness(text: string, query: string): number {
  if (text.length < 2 || query.length < 2) return 0;
  let shared = 0;
  for (let i = 0; i + 1 < query.length; i++) if (text.includes(query.slice(i, i + 2))) shared++;
  return (2 * shared) / (text.length + query.length - 2);
}

/** The units of the text that are not in the query, in order: what remains beside a longest common subsequence. */
function differences(name: Folded, query: string): Range[] {
  const { units } = name;
  const places = placesOf(name);
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
