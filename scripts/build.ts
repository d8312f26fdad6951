// `npm run build [-- --browser chrome|firefox]`: the extension for both browsers, or for one.
import { parseArgs } from 'node:util';
import { build, TARGETS } from './outputs.ts';

const { values } = parseArgs({ options: { browser: { type: 'string' } } });
const targets = TARGETS.filter((target) => values.browser === undefined || values.browser === target);
if (targets.length === 0) {
  console.error(`--browser is one of: ${TARGETS.join(', ')}`);
  process.exit(2);
}
try {
  // One after the other: both write the types in .wxt.
  for (const target of targets) await build(target, true);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
