import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { FuzzPage, WORDS } from './fuzz-page.ts';
import { expectedMarks } from './fuzz-reference.ts';
import { apply, build, type Change, change, nodesBelow, page, pageThatStays, type Spec } from './fuzz-tree.ts';

/** `VITE_HUIZHU_FUZZ=20000 npx vitest run --project dom tests/dom/fuzz.test.ts` tries more; `VITE_HUIZHU_SEED` repeats a run. */
const CASES = Number(import.meta.env.VITE_HUIZHU_FUZZ ?? 2000);
const SEED = import.meta.env.VITE_HUIZHU_SEED;
const run = { numRuns: CASES / 2, ...(SEED && { seed: Number(SEED) }) };

beforeAll(() => {
  document.title = '徐汇';
  document.documentElement.lang = 'zh-CN';
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterAll(() => {
  vi.useRealTimers();
});

/** A node's name in messages: its number in the page, and its text. */
function namer(root: Element): (node: Text) => string {
  const numbers = new Map([...nodesBelow(root)].map((node, i) => [node, i]));
  return (node) => `${numbers.get(node) ?? 'gone'}“${node.data}”`;
}

/** What the pages had in them: a fuzz whose pages hold no words, or none over several nodes, proves nothing. */
const seen = { pages: 0, withMarks: 0, overNodes: 0 };

/** Shows a page, changes it batch by batch, and compares after each what is marked with what a reader would mark. */
async function follow(specs: readonly Spec[], batches: readonly (readonly Change[])[]): Promise<void> {
  const root = document.createElement('main');
  root.append(...specs.map(build));
  document.body.replaceChildren(root);
  const reading = new FuzzPage(root);
  try {
    for (const batch of [[], ...batches]) {
      for (const one of batch) apply(one, root);
      await reading.settled();
      const nameOf = namer(root);
      // Marks of different shadow trees have no order among them.
      const expected = expectedMarks(root, WORDS, nameOf).sort();
      expect(reading.marks(nameOf).sort(), root.outerHTML).toEqual(expected);
      seen.pages++;
      if (expected.length > 0) seen.withMarks++;
      if (expected.some((mark) => mark.split(' ').length > 2)) seen.overNodes++;
    }
  } finally {
    reading.stop();
  }
}

test('on random pages, what a reader would mark is marked', async () => {
  await fc.assert(
    fc.asyncProperty(pageThatStays, (specs) => follow(specs, [])),
    run,
  );
}, 120_000);

test('most random pages hold words, and many a word over several nodes', () => {
  expect(seen.withMarks).toBeGreaterThan(seen.pages * 0.6);
  expect(seen.overNodes).toBeGreaterThan(seen.pages * 0.2);
});

test('on random pages that change at random, what a reader would mark is marked once the dust has settled', async () => {
  const batches = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
  await fc.assert(fc.asyncProperty(page, batches, follow), run);
}, 120_000);
