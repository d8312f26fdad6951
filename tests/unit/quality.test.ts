// The measure of the matcher: what counts as right, wrong and missed, and what a corpus must have to be measured at all.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectGlossary } from '../../scripts/glossary/project-index.ts';
import { readCorpus } from '../../scripts/quality-corpus.ts';
import { measure } from '../../scripts/quality-measure.ts';
import { scanText } from '../../scripts/scan-text.ts';

const { bundle, terms } = projectGlossary();
const TEXT = '徐汇有口袋公园，也有海绵城市。';
const found = scanText(terms, bundle, TEXT, { html: false });
const span = (zh: string, surface: string) => {
  const start = TEXT.indexOf(surface);
  return { zh, surface, start, end: start + surface.length };
};
const kinds = (spans: ReturnType<typeof span>[], matches = found) =>
  measure(bundle, TEXT, spans, matches).errors.map(({ kind, surface }) => `${kind} ${surface}`);

describe('measuring', () => {
  test('places that agree, and are of the span’s term, are right', () => {
    expect(kinds([span('口袋公园', '口袋公园'), span('海绵城市', '海绵城市')])).toEqual([]);
  });

  test('the right place of another entry is wrong and missed', () => {
    const other = found.map((match) => (match.surface === '口袋公园' ? { ...match, entry: 'shoudian' } : match));
    const spans = [span('口袋公园', '口袋公园'), span('海绵城市', '海绵城市')];
    expect(kinds(spans, other)).toEqual(['wrong 口袋公园', 'missed 口袋公园']);
  });

  test('what the span calls by a wider term is right as the entry of its own name', () => {
    expect(kinds([span('海绵城市', '口袋公园'), span('海绵城市', '海绵城市')])).toEqual([]);
  });

  test('a span of no entry’s term is neither right nor missed, and its place is not wrong', () => {
    const only = found.filter(({ surface }) => surface === '口袋公园');
    const { errors, outOfScope } = measure(bundle, TEXT, [span('口袋公园', '口袋公园'), span('无此词', '也有')], only);
    expect({ errors, outOfScope }).toEqual({ errors: [], outOfScope: 1 });
  });
});

describe('a corpus', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'huizhu-quality-'));
    mkdirSync(join(folder, 'sources'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const read = () => readCorpus(folder, join(folder, 'sources'));
  const write = (line: unknown) => writeFileSync(join(folder, 'a.spans.jsonl'), `${JSON.stringify(line)}\n`);
  const document = () => writeFileSync(join(folder, 'sources/a.txt'), TEXT);

  test('that is not there, or is empty, is an error: nothing measured must not pass', () => {
    expect(read).toThrow('nothing would be measured');
    expect(() => readCorpus(join(folder, 'none'), folder)).toThrow('there is no folder');
  });

  test('whose document is not there is an error that names it', () => {
    write(span('口袋公园', '口袋公园'));
    expect(read).toThrow(join(folder, 'sources/a.txt'));
  });

  test('whose spans do not stand in the document, or are none, is an error that names the line', () => {
    document();
    write({ ...span('口袋公园', '口袋公园'), start: 0 });
    expect(read).toThrow('a.spans.jsonl:1: at 0 stands');
    write({ zh: '口袋公园' });
    expect(read).toThrow('a.spans.jsonl:1: a span is');
  });

  test('that fits is read', () => {
    document();
    write(span('口袋公园', '口袋公园'));
    expect(read()).toEqual([{ document: 'a', text: TEXT, spans: [span('口袋公园', '口袋公园')] }]);
  });
});
