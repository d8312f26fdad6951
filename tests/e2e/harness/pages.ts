// What the local server answers: the pages of tests/fixtures/pages, some with headers of their own, and pages made here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readerPage } from '../../../scripts/demo/reader-page.ts';
import { ROOT, SHARED } from '../../../scripts/tools.ts';
import type { Reply } from './server.ts';

const FOLDER = join(ROOT, 'tests/fixtures/pages');
const DOCUMENTS = join(SHARED, 'sources');

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  xhtml: 'application/xhtml+xml; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
};

const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'strict.html': {
    'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
};

/** Five million characters in paragraphs of a hundred, with a term at the start and one at the end. */
function longPage(): string {
  const filler = '江边的风从早吹到晚，行人来来往往，船也一样。'.repeat(5).slice(0, 99);
  const paragraphs = new Array<string>(50_000).fill(`<p>${filler}。</p>`).join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>很长的页面</title><h1>徐汇</h1><p>开头是西岸传媒港。</p>${paragraphs}<p>结尾是口袋公园。</p>`;
}

/** The least that browsers show as a document of one empty page: its parts are found though their places are not listed. */
const PDF = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 300 300]>> endobj
trailer <</Root 1 0 R /Size 4>>
%%EOF
`;

/** Names of the source documents that stand beside the project; none on most machines. */
export const documentNames = (): string[] =>
  existsSync(DOCUMENTS) ? readdirSync(DOCUMENTS).filter((name) => name.endsWith('.txt')) : [];

/** Text of a source document. Throws if it is not there. */
export const documentText = (name: string): string => readFileSync(join(DOCUMENTS, name), 'utf8');

/** A source document: `?text` as a file, `?pre` preformatted, else a paragraph a line. */
function documentPage(name: string, way: string): Reply {
  const text = documentText(name);
  if (way === '?text') return { body: text, type: 'text/plain; charset=utf-8' };
  if (way === '?pre') {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return { body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>徐汇</title><pre>${escaped}</pre>` };
  }
  return { body: readerPage(name, text) };
}

/** Answers `/NAME` with a fixture, `/long.html`, `/paper.pdf`, and `/documents/NAME` with a source document; every host is alike. */
export function fixturePages({ pathname, search }: URL): Reply | undefined {
  const name = pathname.slice(1);
  if (name === 'long.html') return { body: longPage() };
  if (name === 'paper.pdf') return { body: PDF, type: 'application/pdf' };
  if (name.startsWith('documents/')) {
    const document = name.slice('documents/'.length);
    if (!documentNames().includes(document)) return undefined;
    return documentPage(document, search);
  }
  // Where a card's link to a source leads.
  if (name === 'news/24994.html')
    return { body: '<!doctype html><meta charset="utf-8"><title>转载</title><p>原文</p>' };
  const path = join(FOLDER, name);
  if (!/^[a-z]+\.[a-z]+$/.test(name) || !existsSync(path)) return undefined;
  const type = TYPES[name.split('.')[1] ?? ''];
  return { body: readFileSync(path), ...(type && { type }), ...(HEADERS[name] && { headers: HEADERS[name] }) };
}
