// How the work of a search grows, counted and not timed: how often it looks into a text of an entry.
import { describe, expect, it } from 'vitest';
import { readVariants } from '../../annotator/fold.ts';
import { search } from '../../annotator/search.ts';
import { makeSearch } from '../../annotator/search-item.ts';
import { TEST_BUNDLE } from '../fixtures/bundle.ts';

/** The test glossary many times over. */
const many = (times: number) =>
  makeSearch(Array.from({ length: times }, () => TEST_BUNDLE.entries).flat(), readVariants(TEST_BUNDLE.variants));

/** Runs a function and counts how often strings are searched, compared or cut in it. */
function lookings(run: () => void): number {
  const names = ['indexOf', 'includes', 'startsWith', 'slice', 'charAt'] as const;
  const originals = names.map((name) => String.prototype[name] as (...args: never[]) => unknown);
  let count = 0;
  for (const [i, name] of names.entries()) {
    const original = originals[i];
    Object.assign(String.prototype, {
      [name](this: string, ...args: never[]) {
        count++;
        return original?.apply(this, args);
      },
    });
  }
  try {
    run();
  } finally {
    for (const [i, name] of names.entries()) Object.assign(String.prototype, { [name]: originals[i] });
  }
  return count;
}

const QUERIES = ['西岸数字谷', 'xianshuzigu', 'xasz', 'west bund', '数智谷', '雨水'];

describe('a keystroke', () => {
  it.each(QUERIES)('costs ten times as much with ten times the entries, and no more: %s', (query) => {
    const [few, lots] = [many(10), many(100)];
    expect(lookings(() => search(lots, query))).toBeLessThan(11 * lookings(() => search(few, query)));
  });
  it.each(QUERIES)('looks at an entry a few dozen times at most: %s', (query) => {
    const index = many(10);
    expect(lookings(() => search(index, query)) / index.items.length).toBeLessThan(60);
  });
  it('does not read an entry’s pinyin where a letter of the query is not in it', () => {
    const index = many(10);
    expect(lookings(() => search(index, 'vxq')) / index.items.length).toBeLessThan(40);
    const far = lookings(() => search(index, 'qqqq'));
    expect(far).toBeLessThan(lookings(() => search(index, 'xianshuzigu')) * 2);
  });
});
