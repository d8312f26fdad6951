import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkGlossary } from '../../glossary/compile/check.ts';
import { fragmentProblem } from '../../glossary/compile/fragment.ts';
import { parseYaml } from '../../glossary/compile/read.ts';
import { documentOf } from '../../scripts/glossary/document.ts';
import { occurrencesOf } from '../../scripts/glossary/occurrences.ts';
import { idOf, skeletonOf } from '../../scripts/glossary/skeleton.ts';
import { ROOT } from '../../scripts/tools.ts';
import { variants } from './support/entries.ts';

const SOURCES = parseYaml(
  `- id: own
  title: {zh: 文, en: Text}
  short: {zh: 文, en: Text}
  kind: report
  published: 2023-01
  publisher: {zh: 区, en: District}
  script: hans
`,
  'sources.yaml',
);
// A line of so many characters that ends in no punctuation goes on in the next.
const document = documentOf(
  'notes/own.txt',
  [
    '今年春天镇里忙着修河堤、种柳树、补栈桥，夏天又添了四盏路灯和两条长凳，工人们都说“青竹',
    '灣”码头到秋天就能开放，游人会多起来。',
    '青竹湾夜市恢复。',
  ].join('\n'),
);

describe('the places of a term', () => {
  const places = occurrencesOf('青竹湾', document, variants);

  test('are found in another script and over a line break, by line and offset', () => {
    expect(places.map(({ line, start }) => [line, start])).toEqual([
      [1, document.text.indexOf('青竹')],
      [3, document.text.lastIndexOf('青竹')],
    ]);
  });

  test('are shown with at most 24 characters', () => {
    for (const { context } of places) expect(context.length).toBeLessThanOrEqual(24);
  });

  test('come with a locator that stands there and that a text fragment can find', () => {
    const [, second] = places;
    expect(document.text).toContain(second?.locator);
    expect(second?.locator).toContain('青竹湾');
    for (const { locator } of places) {
      expect(locator.length).toBeLessThanOrEqual(24);
      expect(fragmentProblem(document.text, locator)).toBeUndefined();
    }
  });
});

describe('an id', () => {
  test.each([
    ['西岸数字谷', 'xian-shuzigu'],
    ['“7+2+Y”布局', '7-2-y-buju'],
    ['绿色AI塔', 'lvse-ai-ta'],
  ])('of %s is its pinyin without tones: %s', (term, id) => {
    expect(idOf(term, new Set())).toBe(id);
  });

  test('that is taken gets a number', () => {
    expect(idOf('青竹湾', new Set(['qing-zhu-wan', 'qingzhu-wan', 'qingzhuwan']))).toMatch(/^qing-?zhu-?wan-2$/);
  });
});

describe('a skeleton', () => {
  const found = [{ document, occurrences: occurrencesOf('青竹湾', document, variants) }];
  const text = skeletonOf('青竹湾', 'qingzhu-wan', found, new Set(['own']), ['an own remark']);
  const check = (yaml: string) =>
    checkGlossary({ sources: SOURCES, entries: [parseYaml(yaml, 'area.yaml')] }, variants).diagnostics.filter(
      ({ severity }) => severity === 'error',
    );

  test('is YAML of which the check says just what is still to be written', () => {
    const missing = check(text).map(({ message }) => message.split(':')[0]);
    expect(new Set(missing)).toEqual(
      new Set([
        ...['en', 'enStatus', 'domain', 'level', 'gist.zh', 'gist.en', 'definition.zh', 'definition.en'],
        ...[0, 1].flatMap((i) => [`sources.${i}.at`, `sources.${i}.says.zh`, `sources.${i}.says.en`]),
      ]),
    );
  });

  test('is an entry once it is filled in', () => {
    const values: Record<string, string> = { enStatus: 'ours', domain: 'area', level: 'xuhui', zh: '一处码头。' };
    const filled = text.replace(/^(\s+(?:en|enStatus|domain|level|zh|at):) #.*$|^(\s+en:)$/gm, (line) => {
      const key = line.trim().split(':')[0] ?? '';
      return `${line.replace(/ #.*$/, '')} ${values[key] ?? 'A pier'}`;
    });
    expect(check(filled)).toEqual([]);
  });

  test('says as comments where the term stands, its Traditional form and what else is known', () => {
    expect(text).toMatch(/^# an own remark$/m);
    expect(text).toMatch(/^# notes\/own\.txt: 2 times$/m);
    expect(text).toMatch(/# hant: 青竹灣 /);
    expect(text).not.toContain('sources.yaml has no source');
    expect(skeletonOf('青竹湾', 'x', found, new Set(), [])).toContain('has no source “own”');
  });

  test('asks to look at a reading that may be wrong', () => {
    expect(skeletonOf('莘庄长廊', 'x', [], new Set(), [])).toContain('(look at 莘, 长)');
  });
});

test.each(['editing.md', 'editing.zh-CN.md'])('the example entry of docs/%s is one that the check accepts', (name) => {
  const guide = readFileSync(join(ROOT, 'docs', name), 'utf8');
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? [];
  const { entries, diagnostics } = checkGlossary({ sources: SOURCES, entries: [parseYaml(example, name)] }, variants);
  expect(diagnostics.map(({ message }) => message)).toEqual(['glossary/sources.yaml has no source “work-report-2027”']);
  expect(entries.map(({ id }) => id)).toEqual(['qingxi-yeshi']);
});
