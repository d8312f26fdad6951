import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readVariants } from '../../annotator/fold.ts';
import { convert, regionOf, scriptOf, toTraditional } from '../../annotator/script.ts';

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
  expect(convert('产业后5G', TABLE)).toBe('产業後5G');
});
it('prefers a phrase to the pairs, and the longest phrase to a shorter one', () => {
  expect(convert('头发，皇后，干部，干部门', TABLE)).toBe('頭髮，皇后，幹部，乾部門');
});
it('converts piece by piece as it converts the whole, wherever no phrase is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('业', '后', '头发', '干部', '。', 'a'), { maxLength: 12 }), (pieces) => {
      const separated = pieces.map((piece) => `${piece} `);
      expect(convert(separated.join(''), TABLE)).toBe(separated.map((piece) => convert(piece, TABLE)).join(''));
    }),
  );
});

it('goes to Hong Kong’s usage by way of Taiwan’s, which is the default', () => {
  const tables = {
    pairs: '卫衛线線',
    phrases: [],
    hongKong: { pairs: '衛衞線綫', phrases: [['路線', '路線']] },
  } as const;
  expect(toTraditional('卫，线，路线', tables)).toBe('衛，線，路線');
  expect(toTraditional('卫，线，路线', tables, 'tw')).toBe('衛，線，路線');
  expect(toTraditional('卫，线，路线', tables, 'hk')).toBe('衞，綫，路線');
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

it('tells the region by the characters that only one writes, by the majority', () => {
  expect(regionOf('衞生署在這裏公布')).toBe('hk');
  expect(regionOf('臺北市這裡公布')).toBe('tw');
  expect(regionOf('衞生署和裏面，臺')).toBe('hk');
});
it('does not guess a region of a text that both would write, or that speaks for both', () => {
  expect(regionOf('產業發展說明')).toBeUndefined();
  expect(regionOf('衞，臺')).toBeUndefined();
});
