import { describe, expect, test } from 'vitest';
import { fold } from '../../annotator/fold.ts';
import { readIndex } from '../../annotator/index-text.ts';
import { toTraditional } from '../../annotator/script.ts';
import { ELSEWHERE, SAMPLE, WELCOME_SAMPLE } from '../../entrypoints/options/samples.ts';
import { compileGlossary } from '../../glossary/compile/compile.ts';
import { readTerm } from '../../glossary/compile/pinyin.ts';
import { toTraditionalByDictionary } from '../../glossary/compile/traditional.ts';
import { verifyLocators } from '../../glossary/compile/verify.ts';
import { entryOf, variants } from './support/entries.ts';

describe('the compiled glossary', () => {
  const { bundle, index } = compileGlossary();

  test.each(['hk', 'tw'] as const)(
    'gives Traditional texts that are just what opencc-js makes, corrected: %s',
    (region) => {
      for (const { term, gist, definition } of bundle.entries) {
        for (const text of [term, gist.zh, definition.zh])
          expect(toTraditional(text, bundle.traditional, region)).toBe(toTraditionalByDictionary(text, region));
      }
    },
  );

  test('writes as Hong Kong does and as Taiwan does where they differ, and the same elsewhere', () => {
    const inBoth = (text: string) => [
      toTraditional(text, bundle.traditional, 'hk'),
      toTraditional(text, bundle.traditional, 'tw'),
    ];
    expect(inBoth('卫生产业集群')).toEqual(['衞生產業集羣', '衛生產業集群']);
    expect(inBoth('徐汇')).toEqual(['徐匯', '徐匯']);
    expect(bundle.traditional.hongKong.pairs.length).toBeLessThan(100);
  });

  test.each(['hk', 'tw'] as const)('gives the samples of options and welcome in Traditional too: %s', (region) => {
    for (const text of [...SAMPLE, ELSEWHERE, ...WELCOME_SAMPLE])
      expect(toTraditional(text, bundle.traditional, region)).toBe(toTraditionalByDictionary(text, region));
  });

  test('numbers entries in the index as in the bundle', () => {
    const { version, entries } = readIndex(index);
    expect(version).toBe(bundle.version);
    expect(entries).toHaveLength(bundle.entries.length);
    entries.forEach(({ forms }, number) => {
      const entry = bundle.entries[number];
      const known = [entry?.term ?? '', ...(entry?.forms ?? [])].map((form) => fold(form, variants));
      for (const { folded } of forms) expect(known).toContain(folded.replaceAll(' ', ''));
    });
  });

  test('explains every one of the report’s 31 terms', () => {
    const notes = new Set(
      bundle.entries.flatMap(({ sources }) =>
        sources.filter(({ doc }) => doc === 'work-report-2023').map(({ at }) => /^名词解释 ?(\d+)$/.exec(at)?.[1]),
      ),
    );
    for (let note = 1; note <= 31; note++) expect(notes, `名词解释 ${note}`).toContain(String(note));
  });
});

describe('pinyin', () => {
  test.each([
    ['西岸金融城', 'West Bund Financial City', 'Xī’àn Jīnróngchéng'],
    ['海绵城市', 'Sponge city', 'hǎimián chéngshì'],
    ['“135”目标', '“135” housing target', 'yī sān wǔ mùbiāo'],
    ['15分钟生活圈', '15-minute living circle', 'shíwǔ fēnzhōng shēnghuóquān'],
    ['5+4+X产业布局', '“5+4+X” industrial layout', 'wǔ jiā sì jiā X chǎnyè bùjú'],
  ])('of %s is written as in a dictionary', (term, en, expected) => {
    expect(readTerm(term, en, undefined).pinyin).toBe(expected);
  });

  test('is given as syllables for search', () => {
    expect(readTerm('西岸AI塔5', 'x', undefined).syllables).toEqual(['xi', 'an', 'ai', 'ta', '5']);
    expect(readTerm('河长', 'x', 'hézhǎng').syllables).toEqual(['he', 'zhang']);
    expect(readTerm('西岸绿', 'x', 'Xī’àn lǜ').syllables).toEqual(['xi', 'an', 'lv']);
  });
});

test('a locator is found as it is written, or with script, width and white space set aside, or is missing', () => {
  const entry = {
    ...entryOf('a', '甲乙'),
    sources: [
      { doc: 'd', at: '第1段', locator: '甲乙丙' },
      { doc: 'd', at: '第1段', locator: '徐汇滨江' },
      { doc: 'd', at: '第1段', locator: '丁戊' },
      { doc: 'e', at: '第1段', locator: '己' },
    ],
  };
  const found = verifyLocators([entry], new Map([['d', '甲乙丙。徐匯\n濱江。']]), variants);
  expect(found.map((result) => result.found)).toEqual(['exact', 'folded', 'missing', 'no document']);
});
