// `npm run zip`: the packages for both stores, and the sources that Firefox's reviewers build it from, into .output.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TARGETS } from './outputs.ts';
import { ROOT, runTool } from './tools.ts';

for (const target of TARGETS) {
  const { status } = await runTool('wxt', ['zip', '--browser', target], { show: true });
  if (status !== 0) process.exit(status);
}
const zips = readdirSync(join(ROOT, '.output')).filter((name) => name.endsWith('.zip'));
console.log(zips.map((name) => join('.output', name)).join('\n'));
