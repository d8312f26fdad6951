// Opens every link back that can be tried, in both browsers: `npm run -s links -- [--json] [--documents DIR]
// [--limit N]`. A link can be tried if its document has an address and its text is in DIR; it landed if the browser
// scrolled to the passage. With a limit, N links from all over the glossary are tried.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileGlossary } from '../glossary/compile/compile.ts';
import type { BrowserKind } from './browsers.ts';
import { addressesThatMiss, documentPages } from './links/land.ts';
import { testableLinks } from './links/list.ts';
import { reportOf } from './links/report.ts';
import { buildIfChanged } from './outputs.ts';
import { SHARED } from './tools.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    limit: { type: 'string', default: 'Infinity' },
    documents: { type: 'string', default: join(SHARED, 'sources') },
  },
});
const fileOf = (doc: string) => join(values.documents, `${doc}.txt`);
const { bundle } = compileGlossary();
const testable = testableLinks(bundle, (doc) => existsSync(fileOf(doc)));
const step = Math.max(1, testable.length / Number(values.limit));
const links = testable.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
if (links.length === 0) {
  console.error(`links: nothing to try: no document with an address is in ${values.documents} (--documents DIR)`);
  process.exit(2);
}
const texts = new Map(links.map(({ doc, address }) => [address.replace(/#.*/, ''), readFileSync(fileOf(doc), 'utf8')]));
const answer = documentPages(texts);
const missed = new Map<string, BrowserKind[]>();
const kinds = ['chromium', 'firefox'] as const;
// One after the other: both write the types in .wxt.
for (const kind of kinds) await buildIfChanged(kind === 'firefox' ? 'firefox' : 'chrome');
const all = await Promise.all(kinds.map((kind) => addressesThatMiss(kind, links, answer)));
kinds.forEach((kind, i) => {
  for (const address of all[i] ?? []) missed.set(address, [...(missed.get(address) ?? []), kind]);
});
const report = reportOf(links, missed);
if (values.json) console.log(JSON.stringify(report));
else {
  console.log(`${report.landed} of ${report.tested} links landed, in Chromium and in Firefox`);
  for (const { entry, doc, locator, browsers } of report.failed)
    console.log(`  ${entry}: ${doc} “${locator}” not in ${browsers.join(', ')}`);
}
process.exitCode = report.failed.length > 0 ? 1 : 0;
