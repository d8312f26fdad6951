import { type Entry, LEVELS } from '../schema.ts';
import { formsOf } from './forms.ts';

/**
 * The order in which entries are shipped, numbered by it: by level, so that the index says it only where it changes, and
 * each beside the one that it shares most with, which compresses 200 B better (deflate writes a short way back shorter).
 * Within a level a walk to the nearest neighbour: the same for the same entries.
 */
export function inShippedOrder(entries: readonly Entry[]): Entry[] {
  return LEVELS.flatMap((level) => walk(entries.filter((entry) => entry.level === level)));
}

function walk(entries: readonly Entry[]): Entry[] {
  const left = entries.map((entry) => ({ entry, pairs: pairsOf(entry) }));
  const ordered: Entry[] = [];
  let at = 0;
  for (let here = left.splice(0, 1)[0]; here; here = left.splice(at, 1)[0]) {
    ordered.push(here.entry);
    let most = -1;
    for (const [i, { pairs }] of left.entries()) {
      const alike = [...pairs].filter((pair) => here?.pairs.has(pair)).length / Math.sqrt(pairs.size);
      if (alike > most) [most, at] = [alike, i];
    }
  }
  return ordered;
}

/** The pairs of letters that stand side by side in the forms of an entry. */
function pairsOf(entry: Entry): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { form } of formsOf(entry)) for (let i = 0; i + 1 < form.length; i++) pairs.add(form.slice(i, i + 2));
  return pairs;
}
