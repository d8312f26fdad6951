import { describe, expect, it } from 'vitest';
import { readVariants } from '../../annotator/fold.ts';
import { search } from '../../annotator/search.ts';
import { makeSearch } from '../../annotator/search-item.ts';
import type { ShippedEntry } from '../../glossary/schema.ts';
import { TEST_BUNDLE } from '../fixtures/bundle.ts';

const index = makeSearch(TEST_BUNDLE.entries, readVariants(TEST_BUNDLE.variants));

/** The ids found, and of the first hit the field and the parts that matched. */
function look(query: string) {
  const { hits, nearest } = search(index, query);
  const [first] = hits;
  return {
    ids: hits.map(({ entry }) => TEST_BUNDLE.entries[entry]?.id),
    nearest,
    field: first?.field,
    matched: first?.ranges.map(([start, end]) => first.text.slice(start, end)),
  };
}

describe('search in Chinese', () => {
  it('finds a term by a part of it and says which part', () => {
    expect(look('数字')).toEqual({ ids: ['valley'], nearest: false, field: 'term', matched: ['数字'] });
  });
  it('finds Simplified terms by Traditional characters', () => {
    expect(look('數字谷')).toMatchObject({ ids: ['valley'], matched: ['数字谷'] });
  });
  it('does not mind spaces, quotation marks, width and case', () => {
    expect(look(' “５＋4+x” 产业')).toMatchObject({ ids: ['old-layout'], matched: ['5+4+X产业'] });
  });
  it('puts the exact term before those that begin with it, then those that contain it, then other surfaces and gists', () => {
    const [pattern] = TEST_BUNDLE.entries;
    const named = (term: string, more: Partial<ShippedEntry> = {}): ShippedEntry => ({
      ...(pattern as ShippedEntry),
      forms: [],
      syllables: ['x'],
      en: 'Name',
      term,
      ...more,
    });
    const entries = [
      named('其他', { gist: { zh: '龙华的别称', en: 'Name' } }),
      named('别称', { forms: ['龙华'] }),
      named('徐汇龙华'),
      named('龙华会'),
      named('大龙华'),
      named('龙华'),
    ];
    const { hits } = search(makeSearch(entries, new Map()), '龙华');
    expect(hits.map(({ entry }) => entries[entry]?.term)).toEqual([
      '龙华',
      '龙华会',
      '大龙华',
      '徐汇龙华',
      '别称',
      '其他',
    ]);
  });
  it('finds another surface of a term and shows that surface', () => {
    expect(look('数智谷')).toEqual({ ids: ['valley'], nearest: false, field: 'form', matched: ['数智谷'] });
  });
  it('finds a term by its gist last', () => {
    expect(look('雨水')).toEqual({ ids: ['sponge'], nearest: false, field: 'gist-zh', matched: ['雨水'] });
  });
});

describe('search by keyboard', () => {
  it('finds a term by its initials and marks them in the pinyin, digraphs whole', () => {
    expect(look('xasz')).toEqual({ ids: ['valley'], nearest: false, field: 'pinyin', matched: ['X', 'à', 'Sh', 'z'] });
  });
  it.each(['xianshuzi', 'xian shuzi', "xi'an shu zi", 'xī’àn shùzì', 'xi1an4 shu4zi4', '西岸shuzi', 'xian数字'])(
    'reads %s as the same syllables',
    (query) => expect(look(query)).toMatchObject({ ids: ['valley'], field: 'pinyin' }),
  );
  it('takes an unfinished last syllable', () => {
    expect(look('haimianch').matched).toEqual(['hǎi', 'mián', 'ch']);
  });
  it.each(['lvse', 'lüse', 'luse'])('takes %s for lǜsè', (query) => {
    expect(look(query)).toMatchObject({ ids: ['green'], matched: ['lǜ', 'sè'] });
  });
  it('puts spelled syllables before initials', () => {
    // wu: the syllable 五 or 无, before the initials w and u of nothing else.
    expect(look('wu').ids.slice(0, 2).sort()).toEqual(['clusters', 'waste-free']);
  });
  it('reads the letters of a term as they are, past numbers that the pinyin spells out', () => {
    expect(look('chanyebuju')).toMatchObject({ ids: ['old-layout'], matched: ['chǎn', 'yè', 'bù', 'jú'] });
  });
});

describe('search in English', () => {
  it('finds by the beginnings of words in any order', () => {
    expect(look('bund west')).toMatchObject({ ids: ['port', 'valley'], field: 'en', matched: ['West', 'Bund'] });
  });
  it('finds by a word of the gist', () => {
    expect(look('drains')).toMatchObject({ ids: ['sponge'], field: 'gist-en', matched: ['drains'] });
  });
  it('does not find inside a word', () => {
    expect(look('ponge').ids).not.toContain('sponge');
  });
});

describe('search that matches nothing', () => {
  it('offers the term within one slip first and shows where it differs', () => {
    const result = look('海棉城市');
    expect(result).toMatchObject({ nearest: true, field: 'term', matched: ['绵'] });
    expect(result.ids).toEqual(['sponge', 'waste-free']);
  });
  it('forgives one slip in pinyin', () => {
    expect(look('haimienchengshi')).toMatchObject({ nearest: true, field: 'pinyin' });
    expect(look('haimienchengshi').ids[0]).toBe('sponge');
  });
  it('offers nothing for a text that resembles nothing', () => {
    expect(look('qqqqqq')).toMatchObject({ ids: [], nearest: true });
  });
  it.each(['', ' ', '“”'])('finds nothing for %j, which has no letter', (query) => {
    expect(look(query)).toMatchObject({ ids: [], nearest: false });
  });
});

it('gives no more hits than asked for', () => {
  expect(search(index, 'c', 2).hits.length).toBeLessThanOrEqual(2);
  expect(search(index, '西岸', 1).hits).toHaveLength(1);
});
