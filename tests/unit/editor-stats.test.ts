import { describe, expect, test } from 'vitest';
import type { Entry, Source } from '../../glossary/schema.ts';
import { tierOf } from '../../scripts/glossary/completeness.ts';
import { statsOf } from '../../scripts/glossary/count.ts';
import { rulesInWords } from '../../scripts/glossary/rules-in-words.ts';
import { table } from '../../scripts/glossary/table.ts';
import { entryOf, variants } from './support/entries.ts';

const citation = (doc: string) => ({ doc, at: '第1段', locator: 'x' });
const figures = [{ what: { zh: '数', en: 'n' }, value: { zh: '一', en: 'one' }, asOf: '2023-01', cite: 1 }];

describe('an entry', () => {
  test.each([
    ['full', { figures, sources: [citation('a'), citation('b')] }],
    ['sound', { figures, sources: [citation('a')] }],
    ['sound', { sources: [citation('a'), citation('b')] }],
    ['brief', { sources: [citation('a')] }],
  ] as const)('is %s by what it says besides gist and definition', (tier, entry) => {
    expect(tierOf(entry)).toBe(tier);
  });
});

test('statistics count entries, citations, parts and forms', () => {
  const entries: Entry[] = [
    {
      ...entryOf(
        'bay',
        '青竹湾',
        { form: '青竹河湾', marked: false },
        { form: '竹湾', needs: 'page' },
        { form: '湾头', not: { before: ['村'] } },
      ),
      parts: [{ entry: 'pier' }, { zh: '夜市', en: 'Night market' }, { label: 'X', unknown: true }],
      sources: [citation('a'), citation('a'), citation('b')],
    },
    { ...entryOf('pier', '码头', { form: '灣頭', needs: 'quoted' }), domain: 'culture', sources: [citation('b')] },
  ];
  const sources = ['a', 'b', 'c'].map((id) => ({ id }) as Source);
  const stats = statsOf(entries, sources, variants);
  expect(stats).toMatchObject({
    entries: 2,
    domains: { area: 1, culture: 1, finance: 0 },
    levels: { xuhui: 2, shanghai: 0, national: 0 },
    tiers: { full: 1, sound: 0, brief: 1 },
    english: { ours: 2 },
    citations: 4,
    sources: { a: { citations: 2, entries: 1 }, b: { citations: 2, entries: 2 }, c: { citations: 0, entries: 0 } },
    parts: { wholes: 1, parts: 3, entries: 1, named: 1, unknown: 1 },
    forms: { surfaces: 6, distinct: 5, ruled: 3, searchOnly: 1 },
    shared: [{ form: '湾头', entries: ['bay', 'pier'] }],
  });
  expect(stats.ambiguous).toEqual([
    { form: '竹湾', entry: 'bay', needs: 'page' },
    { form: '湾头', entry: 'bay', not: { before: ['村'] } },
    { form: '灣頭', entry: 'pier', needs: 'quoted' },
  ]);
});

test('a rule is said in words', () => {
  expect(rulesInWords({ needs: ['quoted', { near: ['bay', '码头'] }], not: { after: ['大'], before: ['村'] } })).toBe(
    'only between quotation marks; only near bay, 码头; not before 村; not after 大',
  );
  expect(rulesInWords({ marked: false })).toBe('found by search only');
  expect(rulesInWords({ marked: true })).toBe('');
});

test('columns line up where Chinese characters take two places', () => {
  expect(
    table([
      [7, '青竹湾', 'a'],
      [12, 'abc', 'b'],
    ]),
  ).toEqual([' 7  青竹湾  a', '12  abc     b']);
});
