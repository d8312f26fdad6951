import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileGlossary } from '../../glossary/compile/compile.ts';
import type { Bundle, Entry } from '../../glossary/schema.ts';
import { UsageError } from '../../scripts/glossary/command.ts';
import { html } from '../../scripts/glossary/html.ts';
import { previewData, previewPage } from '../../scripts/glossary/preview.ts';
import { buildPreview } from '../../scripts/glossary/preview-build.ts';
import { READER_PAGE } from '../../scripts/glossary/reader.ts';
import { readerPage, stampOf } from '../../scripts/glossary/reader-page.ts';
import { SCHEMA_FILES } from '../../scripts/glossary/schemas.ts';
import { ROOT } from '../../scripts/tools.ts';
import { TEST_BUNDLE } from '../fixtures/bundle.ts';

test('what is put into HTML is text, however it is written', () => {
  const items = ['<b>', '"&\''].map((item) => html`<li>${item}</li>`);
  expect(html`<ul title="${'"'}">${items}${false}${undefined}${3}</ul>`.text).toBe(
    '<ul title="&quot;"><li>&lt;b&gt;</li><li>&quot;&amp;&#39;</li>3</ul>',
  );
});

describe('the reader’s page', () => {
  const written: Entry[] = TEST_BUNDLE.entries.map((entry) => ({
    ...entry,
    forms:
      entry.id === 'valley' ? ['西岸数智谷', { form: '数字谷', needs: ['page', { near: ['port'] }] }] : entry.forms,
  }));
  const page = readerPage(TEST_BUNDLE, written);

  test('says of an entry everything that the glossary says, in both languages', () => {
    const article = /<article id="old-layout">[\s\S]*?<\/article>/.exec(page)?.[0] ?? '';
    for (const text of [
      ...[
        '5+4+X产业布局',
        '5+4+X產業布局',
        'wǔ jiā sì jiā X chǎnyè bùjú',
        '“5+4+X” industrial layout',
        'our rendering',
      ],
      ...['产业分工的旧提法。', 'The older formula for industry.', '五型 · Five', 'not stated in the documents'],
      ...[
        'first seen 2022-01, last seen 2023-01',
        '没有文件说明替代。',
        '名词解释 1',
        '五型经济',
        'What 5, 4 and X stand for.',
      ],
    ])
      expect(article).toContain(text);
    expect(article).toContain('then <a href="#new-layout">4+3+X产业基础</a>');
    expect(article).toContain('href="https://example.com/report#:~:text=');
    expect(page).toContain('as 港');
    expect(page).toContain('only where the page speaks of Xuhui; only near port');
  });

  test('links only to what is on it, and runs no script', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(TEST_BUNDLE.entries.length);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect(page).not.toMatch(/<script|javascript:| on\w+="/);
  });

  test('in docs is the present glossary’s (else: npm run -s glossary -- reader)', () => {
    const head = readFileSync(join(ROOT, READER_PAGE), 'utf8').slice(0, 400);
    expect(head).toContain(stampOf(compileGlossary().bundle));
  });
});

describe('a preview', () => {
  test('holds the views of three languages with their interface texts', () => {
    const { views } = previewData(TEST_BUNDLE, 'valley');
    expect(views.map(({ view }) => [view.language, view.term])).toEqual([
      ['zh-Hans', '西岸数字谷'],
      ['zh-Hant', '西岸數字谷'],
      ['en', '西岸数字谷'],
    ]);
    expect(new Set(views.map(({ strings }) => strings.cardParts)).size).toBe(3);
  });

  test('can be asked for by term; an id that is none is answered with those near it', () => {
    expect(previewData(TEST_BUNDLE, '海绵城市').views[0]?.view.id).toBe('sponge');
    expect(() => previewData(TEST_BUNDLE, 'spunge')).toThrow(UsageError);
    expect(() => previewData(TEST_BUNDLE, 'spunge')).toThrow('no entry has the id “spunge”; near it: sponge');
  });

  test('is one file that needs no other: code, styles and data are in it, and data cannot end the element it stands in', async () => {
    const { script, style } = await buildPreview();
    expect(style).toContain('.card');
    expect(script).toContain('preview-data');
    const hostile: Bundle = {
      ...TEST_BUNDLE,
      entries: TEST_BUNDLE.entries.map((entry) => ({ ...entry, en: '</script><img src=x>' })),
    };
    const page = previewPage('valley', previewData(hostile, 'valley'), { script, style });
    expect(page).not.toContain('<img');
    expect(page.match(/<script/g)?.length).toBe(2);
    expect(page).not.toMatch(/<link|<script[^>]* src=/);
  });
});

test.each(Object.entries(SCHEMA_FILES))(
  '%s is the schema as glossary/schema.ts has it (else: npm run -s glossary -- schema)',
  (path, schema) => {
    expect(JSON.parse(readFileSync(join(ROOT, path), 'utf8'))).toEqual(schema);
  },
);

test('the editor’s settings lead from the glossary’s files to schemas that exist', () => {
  const settings = JSON.parse(readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8')) as Record<string, unknown>;
  const paths = Object.keys(settings['yaml.schemas'] as object).map((path) => path.replace('./', ''));
  expect(paths.sort()).toEqual(Object.keys(SCHEMA_FILES).sort());
});
