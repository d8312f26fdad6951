// Finds the glossary's terms in files: `npm run -s scan -- [--json] FILE…` (.txt, .html). With --json one line a file:
// {"file":…,"matches":[{"entry","term","level","surface","start","end"}]}; offsets are UTF-16 units into the file's text.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { TermIndex } from '../annotator/index.ts';
import { compileGlossary } from '../glossary/compile/compile.ts';
import { scanText } from './scan-text.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
if (positionals.length === 0) {
  console.error('usage: npm run -s scan -- [--json] FILE… (.txt or .html)');
  process.exit(2);
}
const { index: indexText, bundle } = compileGlossary();
const index = new TermIndex(indexText);
let failed = false;
for (const file of positionals) {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    console.error(
      `scan: cannot read ${file}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : (error as Error).message}`,
    );
    failed = true;
    continue;
  }
  const matches = scanText(index, bundle, text, { html: /\.(x?html?|xht)$/i.test(file) });
  if (values.json) console.log(JSON.stringify({ file, matches }));
  else {
    console.log(`${file}: ${matches.length} matches`);
    for (const { entry, term, level, surface, start, end } of matches)
      console.log(`  ${start}–${end}\t${surface}\t${term}\t${level}\t${entry}`);
  }
}
// Not process.exit(): that would cut off what a pipe has not taken yet.
process.exitCode = failed ? 1 : 0;
