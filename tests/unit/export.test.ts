// Exports, each opened by a reader that is not ours: papaparse, marked, yauzl, ajv. (TBX: tests/dom/export.test.ts.)
import Ajv from 'ajv';
import { marked, type Token } from 'marked';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { toCsv } from '../../glossary/export/csv.ts';
import { toList, toMarkdown } from '../../glossary/export/markdown.ts';
import { COLUMNS, type ExportWords, rowsOf } from '../../glossary/export/rows.ts';
import { toTbx } from '../../glossary/export/tbx.ts';
import { toYomitan } from '../../glossary/export/yomitan.ts';
import type { Bundle, Language } from '../../glossary/schema.ts';
import { speakerOf } from '../../glossary/speaker.ts';
import { TEST_BUNDLE } from '../fixtures/bundle.ts';

/** One entry with all that a format could trip over. */
const HARD = 'a "quoted", <tagged> & *starred*\nsecond line';
const bundle: Bundle = {
  ...TEST_BUNDLE,
  entries: TEST_BUNDLE.entries.map((entry) =>
    entry.id === 'sponge'
      ? { ...entry, definition: { zh: HARD, en: HARD }, forms: [...entry.forms, '雨水花园'], searchOnly: ['雨水花园'] }
      : entry,
  ),
};
const words = (language: Language): ExportWords => ({
  language,
  title: 'Glossary',
  domain: (domain) => `domain ${domain}`,
  level: (level) => `level ${level}`,
  seen: ({ kind, from, until }) => [kind, from, until].filter(Boolean).join(' '),
  head: (column) => `head ${column}`,
});
const speaker = (language: Language) =>
  speakerOf(bundle, { language, script: language === 'zh-Hant' ? 'hant' : 'hans' });
const rows = rowsOf(
  bundle.entries.map((_, number) => number),
  bundle,
);

describe('a table', () => {
  const csv = toCsv(rows, words('zh-Hans'));
  const read = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });
  it('is read back whole, a row an entry', () => {
    expect(read.errors).toEqual([]);
    expect(read.data.map((row) => row['head id'])).toEqual(bundle.entries.map(({ id }) => id));
    expect(read.meta.fields).toEqual(COLUMNS.map((column) => `head ${column}`));
  });
  it('keeps quotation marks, commas and line breaks within their cell', () => {
    const sponge = read.data.find((row) => row['head id'] === 'sponge');
    expect(sponge?.['head definitionEn']).toBe(HARD);
  });
  it('begins with a byte order mark, and ends its lines as RFC 4180 says', () => {
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.endsWith('\r\n')).toBe(true);
  });
  it('has both scripts, the successor by its name, and every source', () => {
    const old = read.data.find((row) => row['head id'] === 'old-layout');
    expect(old).toMatchObject({
      'head term': '5+4+X产业布局',
      'head hant': '5+4+X產業布局',
      'head supersededBy': '4+3+X产业基础',
    });
    expect(old?.['head sources']?.split('\n')).toHaveLength(2);
  });
});

it.each([
  ['a table', () => toCsv(rows, words('en'))],
  ['a term base', () => toTbx(rows, words('en'))],
  ['a digest', () => toMarkdown(rows, words('en'), speaker('en'))],
  ['a list', () => toList(rows, speaker('en'))],
])('%s does not call what only search takes for a term its synonym', (_, make) => {
  expect(make()).toContain('海绵城市');
  expect(make()).not.toContain('雨水花园');
});

it('follows the usage of the region that the reader chose, in names and in other names', () => {
  const regional = { ...bundle, traditional: { ...bundle.traditional, hongKong: { pairs: '產産', phrases: [] } } };
  const [tw] = rowsOf([0], regional, 'tw');
  const [hk] = rowsOf([0], regional, 'hk');
  expect([tw?.hant, hk?.hant]).toEqual(['5+4+X產業布局', '5+4+X産業布局']);
});

/** What a reader sees of a token: no mark-up. */
const plainText = (token: Token): string =>
  'tokens' in token && token.tokens ? token.tokens.map(plainText).join('') : 'text' in token ? token.text : '';

describe('a digest', () => {
  it('has a heading for each term and the address it is of', () => {
    const text = toMarkdown(rows, words('en'), speaker('en'), 'https://example.com/a');
    expect(text.match(/^## /gm)).toHaveLength(rows.length);
    expect(text).toContain('<https://example.com/a>');
  });
  it('lets nothing of a text act as Markdown', () => {
    expect(toMarkdown(rows, words('en'), speaker('en'))).toContain('\\<tagged\\> & \\*starred\\*');
  });
  it('is read by another’s reader as headings, texts and links, each text as it is in the glossary', () => {
    const blocks = marked.lexer(toMarkdown(rows, words('en'), speaker('en'))).filter(({ type }) => type !== 'space');
    const headings = blocks.filter(({ type }) => type === 'heading');
    expect(headings.map(plainText)).toEqual(['Glossary', ...bundle.entries.map(({ term, en }) => `${term} — ${en}`)]);
    const at = headings.findIndex((heading) => plainText(heading).startsWith('海绵城市'));
    const section = blocks.slice(blocks.indexOf(headings[at] as Token) + 1, blocks.indexOf(headings[at + 1] as Token));
    expect(section.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph', 'list']);
    // Reading, facts, the sentence, the definition.
    expect(section.slice(2, 4).map(plainText)).toEqual(['A city that keeps and drains its rain.', HARD]);
    const kinds = new Set<string>();
    const links: string[] = [];
    marked.walkTokens(blocks, (token) => {
      kinds.add(token.type);
      if (token.type === 'link') links.push(token.href);
    });
    expect(kinds).not.toContain('html');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^https:\/\/example\.com\/report#:~:text=./);
  });
  it('speaks Traditional Chinese to who reads it', () => {
    expect(toMarkdown(rows, words('zh-Hant'), speaker('zh-Hant'))).toContain('5+4+X產業布局');
  });
  it('has a short form, a term a line', () => {
    expect(toList(rows, speaker('en')).split('\n')).toHaveLength(rows.length);
  });
});

/** What Yomitan’s documentation of its format asks of the banks, as far as we write them. */
const content = {
  $id: 'content',
  oneOf: [
    { type: 'string' },
    { type: 'array', items: { $ref: 'content' } },
    {
      type: 'object',
      properties: {
        tag: { enum: ['div', 'ul', 'li', 'a'] },
        content: { $ref: 'content' },
        href: { type: 'string', pattern: '^https?:' },
      },
      required: ['tag'],
      additionalProperties: false,
    },
  ],
};
const row = (items: readonly object[]) => ({ type: 'array', items, minItems: items.length, additionalItems: false });
const text = { type: 'string' };
const number = { type: 'number' };
const BANKS: Readonly<Record<string, object>> = {
  'index.json': {
    type: 'object',
    properties: { title: text, revision: text, format: { const: 3 }, sequenced: { type: 'boolean' } },
    required: ['title', 'revision', 'format'],
  },
  'tag_bank_1.json': { type: 'array', items: row([text, text, number, text, number]) },
  'term_bank_1.json': {
    type: 'array',
    minItems: 1,
    items: row([
      { type: 'string', minLength: 1 },
      text,
      text,
      text,
      number,
      {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          properties: { type: { const: 'structured-content' }, content: { $ref: 'content' } },
          required: ['type', 'content'],
        },
      },
      number,
      text,
    ]),
  },
};

async function unzip(zip: Uint8Array): Promise<Map<string, string>> {
  const archive = await yauzl.fromBufferPromise(Buffer.from(zip));
  const files = new Map<string, string>();
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    files.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return files;
}

describe('a dictionary for Yomitan', () => {
  const zip = toYomitan(rows, words('zh-Hans'), speaker('zh-Hans'), '2026-11-21');
  it('is a zip of an index and banks of the shape that Yomitan reads', async () => {
    const files = await unzip(zip);
    expect([...files.keys()].sort()).toEqual(Object.keys(BANKS).sort());
    const ajv = new Ajv({ schemas: [content], strict: false });
    for (const [name, schema] of Object.entries(BANKS)) {
      const isValid = ajv.compile(schema);
      expect([name, isValid(JSON.parse(files.get(name) ?? '')), isValid.errors]).toEqual([name, true, null]);
    }
  });
  it('has each surface in both scripts as a headword, joined by the sequence number, and knows its own tags', async () => {
    const files = await unzip(zip);
    const terms: unknown[][] = JSON.parse(files.get('term_bank_1.json') ?? '');
    const sequenceOf = (headword: string) => terms.find(([surface]) => surface === headword)?.[6];
    expect(sequenceOf('5+4+X產業布局')).toBe(sequenceOf('5+4+X产业布局'));
    expect(sequenceOf('5+4+X')).toBe(sequenceOf('5+4+X产业布局'));
    expect(sequenceOf('西岸數智谷')).toBe(sequenceOf('西岸数字谷'));
    expect(sequenceOf('海绵城市')).toBeGreaterThan(0);
    expect(sequenceOf('雨水花园')).toBeUndefined();
    const tags = new Set((JSON.parse(files.get('tag_bank_1.json') ?? '') as string[][]).map(([name]) => name));
    const used = new Set(terms.flatMap((term) => String(term[2]).split(' ')));
    expect([...used].filter((tag) => !tags.has(tag))).toEqual([]);
  });
});
