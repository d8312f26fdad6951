import { describe, expect, test } from 'vitest';
import { editorialWarnings } from '../../glossary/compile/editorial.ts';
import { doubtfulReadings } from '../../glossary/compile/editorial-polyphones.ts';
import { trappedForms } from '../../glossary/compile/editorial-traps.ts';
import { fragmentProblem, locatorAt } from '../../glossary/compile/fragment.ts';
import { parseYaml } from '../../glossary/compile/read.ts';
import type { Entry } from '../../glossary/schema.ts';
import { diagnose } from '../../scripts/glossary/diagnose.ts';
import { entryOf, variants } from './support/entries.ts';

const file = { name: 'area.yaml', value: [], syntaxErrors: [], lineAt: () => 7 };
const warnings = (...entries: readonly Entry[]) =>
  editorialWarnings(
    entries.map((value, index) => ({ value, file, index })),
    variants,
  );

describe('the check warns of', () => {
  test('a form that is marked inside another word, by file, line and id', () => {
    const [warning, ...more] = warnings(entryOf('meeting', '龙华会'));
    expect(warning).toMatchObject({ severity: 'warning', file: 'area.yaml', line: 7, id: 'meeting' });
    expect(warning?.message).toContain('“龙华会” is marked inside “龙华会议”');
    expect(more).toEqual([]);
  });

  test('a form that is part of a common phrase, unless a rule keeps it out', () => {
    expect(trappedForms([entryOf('four', '四百')], variants)).toHaveLength(1);
    expect(trappedForms([entryOf('four', { form: '四百', needs: 'quoted' })], variants)).toEqual([]);
    expect(trappedForms([entryOf('four', { form: '四百', marked: false }, '青竹湾')], variants)).toEqual([]);
  });

  test('nothing where the phrase itself is the form, or another form than the one that misleads', () => {
    const trap = [['放大青竹湾', '大青竹湾']] as const;
    expect(trappedForms([entryOf('whole', '放大青竹湾')], variants, trap)).toEqual([]);
    expect(trappedForms([entryOf('bay', '青竹湾')], variants, trap)).toEqual([]);
    expect(trappedForms([entryOf('great', '大青竹湾')], variants, trap)).toHaveLength(1);
  });

  test('a reading in doubt, until the entry gives one', () => {
    expect(warnings(entryOf('street', '莘新小路')).map(({ message }) => message)).toEqual([
      expect.stringContaining('莘 (shēn xīn)'),
    ]);
    expect(warnings({ ...entryOf('street', '莘新小路'), pinyin: 'Shēnxīn Xiǎolù' })).toEqual([]);
  });

  test('an abbreviation without a rule', () => {
    expect(warnings(entryOf('desk', '服务台', 'QZW'))).toHaveLength(1);
    expect(warnings(entryOf('desk', '服务台', { form: 'QZW', needs: 'page' }))).toEqual([]);
  });
});

test('errors and warnings come together, in the order of the file; what the schema refuses is not warned of', () => {
  const fields =
    'en: T, enStatus: ours, domain: area, level: xuhui, gist: {zh: 甲。, en: A.}, definition: {zh: 甲。, en: A.}';
  const yaml = [
    `- {id: lane, term: 莘新小路, ${fields}, sources: [{doc: none, at: 第1段, locator: 甲}]}`,
    `- {id: refused, term: 莘新大道, colour: red, ${fields}, sources: [{doc: none, at: 第1段, locator: 甲}]}`,
    `- {id: hall, term: 龙华会, ${fields}, related: [lane], sources: [{doc: none, at: 第1段, locator: 甲}]}`,
  ].join('\n');
  const files = { sources: parseYaml('[]', 'sources.yaml'), entries: [parseYaml(yaml, 'area.yaml')] };
  const { entries, diagnostics } = diagnose(files, variants);
  expect(entries).toBe(2);
  expect(diagnostics.map(({ line, severity, message }) => `${line} ${severity} ${message.slice(0, 12)}`)).toEqual([
    '1 error glossary/sou',
    '1 warning pinyin: 莘 (s',
    '2 error entry: unkno',
    '3 error glossary/sou',
    '3 warning form “龙华会” i',
  ]);
});

test('a character is in doubt only outside the words in which its reading is certain', () => {
  expect(doubtfulReadings('行动计划')).toEqual([]);
  expect(doubtfulReadings('行动长')).toEqual(['长']);
  expect(doubtfulReadings('青竹湾')).toEqual([]);
});

describe('a text fragment', () => {
  const document = '青竹湾夜市恢复开放，游船每15分钟一班。\n金融城夜市。';

  test.each(['夜市恢复开放', '游船每15分钟一班', '金融城'])('finds %s', (locator) => {
    expect(fragmentProblem(document, locator)).toBeUndefined();
  });

  test.each([
    ['begins inside a number', '5分钟一班', /begins inside “15”/],
    ['ends inside a word', '夜市恢复开', /ends inside “开放”/],
    ['begins inside a word', '融城', /begins inside/],
  ])('does not find what %s', (_, locator, reason) => {
    expect(fragmentProblem(document, locator)).toMatch(reason);
  });

  test('finds what stands well in one of its places', () => {
    expect(fragmentProblem('恢复开放。\n恢复开。', '恢复开')).toBeUndefined();
  });

  test('can find a locator made for a place: the clause around it, at word edges, no longer than asked', () => {
    const line = document.split('\n')[0] ?? '';
    const at = line.indexOf('游船');
    expect(locatorAt(line, at, at + 2, 24)).toBe('游船每15分钟一班');
    const short = locatorAt(line, at, at + 2, 5);
    expect(short.length).toBeLessThanOrEqual(5);
    expect(fragmentProblem(document, short)).toBeUndefined();
  });
});
