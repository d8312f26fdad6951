import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../../glossary/schema.ts';
import { viewOf } from '../../glossary/view.ts';
import { CACHE, ROOT } from '../tools.ts';
import { type Command, readArgs, UsageError } from './command.ts';
import { Html, html } from './html.ts';
import { nearest } from './nearest.ts';
import { buildPreview } from './preview-build.ts';
import type { PreviewData } from './preview-page/main.tsx';
import { projectGlossary } from './project-index.ts';

const SHOWN = [
  { language: 'zh-Hans', script: 'hans', locale: 'zh_CN' },
  { language: 'zh-Hant', script: 'hant', locale: 'zh_TW' },
  { language: 'en', script: 'hans', locale: 'en' },
] as const;

export const preview: Command = {
  usage: 'ID',
  about: 'writes the card of an entry as an HTML file, to look at in a browser',
  help: ['In .cache/preview/ID.html: Simplified, Traditional and English, light and dark, compact and expanded.'],
  async run(args) {
    const { positionals } = readArgs(args, {});
    const [id, ...more] = positionals;
    if (!id || more.length) throw new UsageError('say which entry: preview ID');
    const { bundle } = projectGlossary();
    const data = previewData(bundle, id);
    const folder = join(CACHE, 'preview');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${id}.html`);
    writeFileSync(file, previewPage(id, data, await buildPreview()));
    console.log(`wrote ${file}`);
    return 0;
  },
};

/** What the page shows of an entry. Throws a `UsageError` that names the likest ids if there is none. */
export function previewData(bundle: Bundle, id: string): PreviewData {
  const entry = bundle.entries.find((entry) => entry.id === id || entry.term === id);
  if (!entry) {
    const near = nearest(
      id,
      bundle.entries.map((entry) => entry.id),
    );
    throw new UsageError(`no entry has the id “${id}”${near.length ? `; near it: ${near.join(', ')}` : ''}`);
  }
  return {
    views: SHOWN.map(({ language, script, locale }) => ({
      view: viewOf(entry, bundle, { language, script }),
      strings: stringsOf(locale),
    })),
  };
}

function stringsOf(locale: string): Record<string, string> {
  const path = join(ROOT, `public/_locales/${locale}/messages.json`);
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { readonly message: string }>;
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** One file that needs nothing else: it opens from the disk. */
export function previewPage(
  id: string,
  data: PreviewData,
  { script, style }: { script: string; style: string },
): string {
  // In a script element only “</script” and “<!--” are special.
  const inScript = (text: string) => new Html(text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--'));
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${id} – Huizhu preview</title>
<style>${new Html(style)}</style>
<body></body>
<script type="application/json" id="preview-data">${new Html(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>
<script>${inScript(script)}</script>
</html>
`.text;
}
