import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { FuzzPage } from './fuzz-page.ts';
import { expectedMarks, speaksOfXuhui } from './fuzz-reference.ts';
import * as tree from './fuzz-tree.ts';
import { apply, build, type Change, nodesBelow, type Spec } from './fuzz-tree.ts';
import { WORDS } from './fuzz-words.ts';

/** `VITE_HUIZHU_FUZZ=20000 npx vitest run --project dom tests/dom/fuzz.test.ts` tries more; `VITE_HUIZHU_SEED` repeats a run. */
const CASES = Number(import.meta.env.VITE_HUIZHU_FUZZ ?? 2000);
const SEED = import.meta.env.VITE_HUIZHU_SEED;
const run = { numRuns: Math.ceil(CASES / 4), ...(SEED && { seed: Number(SEED) }) };

beforeAll(() => {
  // A title that speaks of Xuhui would decide the matter for every page.
  document.title = '';
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
const seen = { pages: 0, withMarks: 0, overNodes: 0, words: new Set<string>() };

/** Shows a page, changes it batch by batch, and compares after each what is marked with what a reader would mark. */
async function follow(specs: readonly Spec[], batches: readonly (readonly Change[])[]): Promise<void> {
  const root = document.createElement('main');
  root.append(...specs.map(build));
  document.body.replaceChildren(root);
  const reading = new FuzzPage(root);
  // Once it has been, a page is about Xuhui.
  let aboutXuhui = false;
  try {
    for (const batch of [[], ...batches]) {
      for (const one of batch) apply(one, root);
      await reading.settled();
      const nameOf = namer(root);
      aboutXuhui ||= speaksOfXuhui(root);
      // Marks of different shadow trees have no order among them.
      const expected = expectedMarks(root, aboutXuhui, nameOf).sort();
      expect(reading.marks(nameOf).sort(), root.outerHTML).toEqual(expected);
      seen.pages++;
      if (expected.length > 0) seen.withMarks++;
      if (expected.some((mark) => mark.split(' ').length > 2)) seen.overNodes++;
      for (const mark of expected) seen.words.add(mark.split(' ')[0] ?? '');
    }
  } finally {
    reading.stop();
  }
}

test('on random pages, what a reader would mark is marked', async () => {
  await fc.assert(
    fc.asyncProperty(tree.boxedPage, (specs) => follow(specs, [])),
    run,
  );
}, 120_000);

test('on random pages with words that ask for something, and printed columns, what a reader would mark is marked', async () => {
  await fc.assert(
    fc.asyncProperty(tree.askingPage, (specs) => follow(specs, [])),
    run,
  );
}, 120_000);

test('most random pages hold words, many a word over several nodes, and every word is found on some', () => {
  expect(seen.withMarks).toBeGreaterThan(seen.pages * 0.6);
  expect(seen.overNodes).toBeGreaterThan(seen.pages * 0.2);
  expect([...seen.words].map(Number).sort((a, b) => a - b)).toEqual(WORDS.map((_, i) => i));
});

test('on random pages that change at random, what a reader would mark is marked once the dust has settled', async () => {
  await fc.assert(
    fc.asyncProperty(tree.boxedPageThatChanges, ([specs, batches]) => follow(specs, batches)),
    run,
  );
}, 120_000);

test('so it is where words ask for something', async () => {
  await fc.assert(
    fc.asyncProperty(tree.askingPageThatChanges, ([specs, batches]) => follow(specs, batches)),
    run,
  );
}, 120_000);
