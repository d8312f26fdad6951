import { describe, expect, test } from 'vitest';
import { TermIndex } from '../../annotator/index.ts';
import { makeIndex } from '../../glossary/compile/index-text.ts';
import type { Bundle, Entry } from '../../glossary/schema.ts';
import { coverageOf } from '../../scripts/glossary/cover.ts';
import { CONTEXT_MAX, documentOf } from '../../scripts/glossary/document.ts';
import { findCandidates } from '../../scripts/glossary/find-candidates.ts';
import { quotedIn } from '../../scripts/glossary/quotes.ts';
import { slogansIn } from '../../scripts/glossary/slogans.ts';
import { entryOf, variants } from './support/entries.ts';

const known = [entryOf('bay', '青竹湾'), entryOf('sheds', '“旧棚换新”', '旧棚')];
const indexOf = (entries: readonly Entry[]) => new TermIndex(makeIndex(entries, 'v', variants));

describe('names between quotation marks', () => {
  test('are found in every style, without white space', () => {
    expect(quotedIn('“甲 乙”、「丙丁」和"戊己"').map(({ text }) => text)).toEqual(['甲乙', '丙丁', '戊己']);
  });

  test('are not speech: no sentence and nothing long', () => {
    expect(quotedIn('他说：“今天下雨，不出门。”又说“好”。')).toEqual([]);
  });
});

describe('numeric slogans', () => {
  test.each([
    ['推行7+2+Y布局', '7+2+Y'],
    ['达到“864”目标', '864'],
    ['落实九大攻坚任务。', '九大攻坚任务'],
    ['一桥一景一故事', '一桥一景一故'],
    ['两旧一村改造', '两旧一村'],
  ])('are found in %s', (text, slogan) => {
    expect(slogansIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([slogan]);
  });

  test.each(['一月二日', '二十大召开', '共864个', '第三大街', 'PART1+X1Y2Z'])('are not seen in %s', (text) => {
    expect(slogansIn(text)).toEqual([]);
  });
});

describe('candidates', () => {
  const document = documentOf(
    'notes/own.txt',
    [
      '今年在青竹湾办“月光集市”，也办“旧棚换新”。',
      '“月光集市”由竹编合作社看管，竹编合作社共有八人。',
      '竹编合作社还管3+6+Y计划。',
    ].join('\n'),
  );
  const found = findCandidates(indexOf(known), [document], { least: 3, variants });

  test('are what no entry covers: quoted names, slogans and repeated phrases', () => {
    expect(found.map(({ kind, text, count }) => [kind, text, count])).toEqual(
      expect.arrayContaining([
        ['quoted', '月光集市', 2],
        ['number', '3+6+Y', 1],
        ['repeated', '竹编合作社', 3],
      ]),
    );
    expect(found.map(({ text }) => text)).not.toContain('旧棚换新');
  });

  test('come best first: what is quoted twice before what counts once', () => {
    const rank = (text: string) => found.findIndex((candidate) => candidate.text === text);
    expect(rank('月光集市')).toBeLessThan(rank('3+6+Y'));
  });

  test('say where they stand, with a context that is too short to be a quotation', () => {
    const [place] = found.find(({ text }) => text === '竹编合作社')?.places ?? [];
    expect(place).toMatchObject({ file: 'notes/own.txt', line: 2, start: document.text.indexOf('竹编') });
    for (const { places } of found) {
      for (const { context } of places) expect(context.length).toBeLessThanOrEqual(CONTEXT_MAX);
    }
  });

  test('need to stand often enough when nothing else speaks for them', () => {
    const rare = findCandidates(indexOf(known), [document], { least: 4, variants });
    expect(rare.map(({ text }) => text)).not.toContain('竹编合作社');
  });
});

describe('coverage', () => {
  const bundle = {
    entries: known.map((entry) => ({ ...entry, pinyin: '', syllables: [], forms: [], wholes: [], supersedes: [] })),
  } as unknown as Bundle;

  test('counts each entry with the surfaces met, and lists quoted names that nothing resolves', () => {
    const document = documentOf('own.txt', '青竹湾、青竹灣与“旧棚换新”；还有“月光集市”。');
    expect(coverageOf(indexOf(known), bundle, document)).toEqual({
      file: 'own.txt',
      matches: 3,
      entries: [
        { entry: 'bay', term: '青竹湾', level: 'xuhui', count: 2, surfaces: { 青竹湾: 1, 青竹灣: 1 } },
        { entry: 'sheds', term: '“旧棚换新”', level: 'xuhui', count: 1, surfaces: { 旧棚换新: 1 } },
      ],
      unresolved: [{ text: '月光集市', count: 1, at: [document.text.indexOf('月光')] }],
    });
  });

  test('reads the text of an HTML file, with offsets into the file', () => {
    const html = '<p>去<b>青竹</b>湾看“月光集市”</p>';
    const { matches, unresolved } = coverageOf(indexOf(known), bundle, documentOf('own.html', html));
    expect(matches).toBe(1);
    expect(unresolved[0]?.at).toEqual([html.indexOf('月光')]);
  });
});
