import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readVariants } from '../../annotator/fold.ts';
import { scriptOf, toTraditional } from '../../annotator/script.ts';

const TABLE = {
  pairs: '发發后後干乾业業',
  phrases: [
    ['头发', '頭髮'],
    ['皇后', '皇后'],
    ['发', '發'],
    ['干部', '幹部'],
    ['干部门', '乾部門'],
  ],
} as const;

it('converts characters by their pairs and leaves the others alone', () => {
  expect(toTraditional('产业后5G', TABLE)).toBe('产業後5G');
});
it('prefers a phrase to the pairs, and the longest phrase to a shorter one', () => {
  expect(toTraditional('头发，皇后，干部，干部门', TABLE)).toBe('頭髮，皇后，幹部，乾部門');
});
it('converts piece by piece as it converts the whole, wherever no phrase is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('业', '后', '头发', '干部', '。', 'a'), { maxLength: 12 }), (pieces) => {
      const separated = pieces.map((piece) => `${piece} `);
      expect(toTraditional(separated.join(''), TABLE)).toBe(
        separated.map((piece) => toTraditional(piece, TABLE)).join(''),
      );
    }),
  );
});

const VARIANTS = readVariants('發发後后業业會会');

it('tells the script by the characters that belong to one script only', () => {
  expect(scriptOf('業會發展', VARIANTS)).toBe('hant');
  expect(scriptOf('业会发展', VARIANTS)).toBe('hans');
});
it('goes by the majority in a mixed text', () => {
  expect(scriptOf('業會發展后', VARIANTS)).toBe('hant');
});
it('does not guess where nothing tells', () => {
  expect(scriptOf('西岸 West Bund', VARIANTS)).toBeUndefined();
});
