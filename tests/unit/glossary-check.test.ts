import { describe, expect, test } from 'vitest';
import { checkGlossary } from '../../glossary/compile/check.ts';
import { describe as sentenceOf } from '../../glossary/compile/diagnostic.ts';
import { parseYaml } from '../../glossary/compile/read.ts';
import { variants } from './support/entries.ts';

const SOURCES = `
- id: report
  title: {zh: 报告, en: Report}
  short: {zh: 报告, en: Report}
  kind: report
  published: 2023-01
  publisher: {zh: 区, en: District}
  script: hans
`;

const entry = (id: string, lines: readonly string[] = [], without: readonly string[] = []) => {
  const fields: Record<string, string> = {
    term: `词${id}`,
    en: 'Term',
    enStatus: 'ours',
    domain: 'area',
    level: 'xuhui',
    gist: '{zh: 一句。, en: One.}',
    definition: '{zh: 一句。, en: One.}',
    sources: '[{doc: report, at: 第1段, locator: 一句}]',
  };
  const own = Object.entries(fields).filter(
    ([key]) => !without.includes(key) && !lines.some((line) => line.startsWith(`${key}:`)),
  );
  return [
    `- id: ${id}`,
    ...own.map(([key, value]) => `  ${key}: ${value}`),
    ...lines.map((line) => `  ${line}`),
    '',
  ].join('\n');
};

const problems = (...entries: readonly string[]) => {
  const { diagnostics } = checkGlossary(
    { sources: parseYaml(SOURCES, 'sources.yaml'), entries: [parseYaml(entries.join(''), 'area.yaml')] },
    variants,
  );
  return diagnostics.filter(({ severity }) => severity === 'error').map(sentenceOf);
};

describe('the check of the glossary', () => {
  test('accepts a complete entry', () => {
    expect(problems(entry('a'), entry('b', ['related: [a]']))).toEqual([]);
  });

  test.each([
    ['an unknown key', ['colour: red'], [], /^area\.yaml:10:a: .*unknown key “colour”/],
    ['a missing field', [], ['gist'], /^area\.yaml:1:a: .*missing “gist”/],
    ['a missing citation', [], ['sources'], /^area\.yaml:1:a: .*missing “sources”/],
    ['an empty list of citations', ['sources: []'], [], /^area\.yaml:9:a: sources: must not be empty/],
    [
      'a value that is none of the allowed',
      ['domain: shipping'],
      [],
      /^area\.yaml:9:a: domain: “shipping” is none of industry/,
    ],
    [
      'a locator that is too long',
      ['sources: [{doc: report, at: 第1段, locator: 一二三四五六七八九十一二三四五六七八九十一二三四五}]'],
      [],
      /locator: 25 characters long, at most 24/,
    ],
    ['a date that is none', ['status: {from: 2023-13}'], [], /status\.from: “2023-13” is not as it must be: YYYY/],
    [
      'a gist that is too long',
      [`gist: {zh: ${'长'.repeat(46)}。, en: Long.}`],
      [],
      /gist: 46 Han characters, at most 45/,
    ],
    [
      'a definition of five sentences',
      ['definition: {zh: 一。二。三。四。五。, en: One.}'],
      [],
      /definition: 5 sentences, at most 4/,
    ],
    ['a related entry that does not exist', ['related: [ghost]'], [], /^area\.yaml:10:a: no entry has the id “ghost”/],
    [
      'a document that does not exist',
      ['sources: [{doc: ghost, at: 第1段, locator: 一句}]'],
      [],
      /sources\.yaml has no source “ghost”/,
    ],
    [
      'a figure that cites nothing',
      ['figures: [{what: {zh: 数, en: n}, value: {zh: 一, en: one}, asOf: 2023-01, cite: 2}]'],
      [],
      /cites source 2, but the entry has 1/,
    ],
    [
      'dates that run backwards',
      ['status: {from: 2023-01, seenUntil: 2022-01}'],
      [],
      /last seen \(2022-01\) before it began/,
    ],
    ['an entry that supersedes itself', ['status: {supersededBy: a}'], [], /refers to itself/],
    ['a rule that is none', ['forms: [{form: 甲乙, needs: qoted}]'], [], /“qoted” is none of quoted, page/],
    [
      'a cue that is no entry',
      ['forms: [{form: 甲乙, needs: {near: [ghost]}}]'],
      [],
      /near: no entry has the id “ghost”/,
    ],
    ['a form of one character', ['forms: [甲]'], [], /form “甲” is too short/],
    ['a form that stands twice', ['forms: [“甲乙”, 甲 乙]'], [], /form “甲 乙” stands twice/],
    ['a part that is nothing', ['parts: [{label: X}]'], [], /parts\.0/],
    ['filler', ['gist: {zh: 一项重要举措。, en: One.}'], [], /“重要举措” says nothing/],
  ] as const)('names %s by file, line and id', (_, lines, without, expected) => {
    const found = problems(entry('a', lines, without));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  test('names a duplicate id and a duplicate form with both places', () => {
    const found = problems(entry('a', ['forms: [甲乙丙]']), entry('a', ['forms: [甲 乙 丙]']));
    expect(found.join('\n')).toMatch(/duplicate id: area\.yaml:1 has it too/);
    expect(found.join('\n')).toMatch(/duplicate form: “甲乙丙” is also a form of a \(area\.yaml:10\)/);
  });

  test('lets entries share a form if all but one say by a rule when it is theirs', () => {
    expect(problems(entry('a', ['forms: [甲乙丙]']), entry('b', ['forms: [{form: 甲乙丙, needs: quoted}]']))).toEqual(
      [],
    );
  });

  test('reports all errors of all entries at once, and goes on after a file that is no YAML', () => {
    expect(problems(entry('a', ['colour: red']), entry('b', ['related: [ghost]']))).toHaveLength(2);
    expect(
      problems(entry('a', ['colour: red']), entry('b', ['related: [a]'])),
      'a reference to a broken entry is no error of its own',
    ).toHaveLength(1);
    const broken = checkGlossary(
      {
        sources: parseYaml(SOURCES, 'sources.yaml'),
        entries: [parseYaml('- id: [', 'broken.yaml'), parseYaml(entry('b', ['colour: red']), 'area.yaml')],
      },
      variants,
    );
    expect(broken.diagnostics.map(({ file }) => file)).toEqual(expect.arrayContaining(['broken.yaml', 'area.yaml']));
  });
});
