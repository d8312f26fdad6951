// The page that `npm start` opens: the demo page, or a file that the user names.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Reply } from '../../tests/e2e/harness/server.ts';
import { readerPage } from './reader-page.ts';

const DEMO = join(dirname(fileURLToPath(import.meta.url)), 'demo.html');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
};

/** Where the page stands on the local server, and what the server answers. `raw` serves a .txt file as it is. */
export function pageToShow(file: string | undefined, raw: boolean): { path: string; answer: Answer } {
  const page = file === undefined ? DEMO : resolve(file);
  const ending = extname(page).toLowerCase();
  if (!existsSync(page)) throw new Error(`there is no file ${page}`);
  if (!['.txt', '.html', '.htm'].includes(ending)) throw new Error(`--page takes a .txt or .html file, not ${page}`);
  const folder = dirname(page);
  const path = `/${encodeURIComponent(basename(page))}`;

  const answer = ({ pathname }: URL): Reply | undefined => {
    if (pathname === path) return pageReply(page, ending === '.txt' && !raw);
    const beside = join(folder, decodeURIComponent(pathname));
    // What the page itself refers to, from its own folder and nowhere else.
    if (relative(folder, beside).startsWith('..') || !existsSync(beside) || !statSync(beside).isFile())
      return undefined;
    return { body: readFileSync(beside), type: TYPES[extname(beside).toLowerCase()] ?? 'application/octet-stream' };
  };
  return { path, answer };
}

function pageReply(page: string, framed: boolean): Reply {
  if (framed) return { body: readerPage(basename(page, '.txt'), readFileSync(page, 'utf8')) };
  // Without a charset the file's own `<meta>` decides.
  return { body: readFileSync(page), type: TYPES[extname(page).toLowerCase()] ?? 'text/html' };
}
