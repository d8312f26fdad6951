// The steps of `npm test`, cheapest first: what fails early is known early.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, outputFolder, TARGETS } from '../outputs.ts';
import { runNode, runTool, SHARED } from '../tools.ts';
import { lintForFirefox } from './lint-firefox.ts';
import type { Step } from './step.ts';
import { runVitest } from './vitest.ts';

const SOURCES = join(SHARED, 'sources');
const CORPUS = join(SHARED, 'corpus');
const VERBATIM = join(SHARED, 'tools/verbatim.mjs');

const unless = (path: string, what: string) => () =>
  existsSync(path) ? undefined : `${what} is not beside the project (${path})`;

/** Needs a build, and says so if there is none (as when a single step is asked for in a fresh clone). */
async function built<T>(run: () => Promise<T>): Promise<T> {
  const missing = TARGETS.filter((target) => !existsSync(join(outputFolder(target), 'manifest.json')));
  if (missing.length > 0) throw new Error(`not built: ${missing.join(', ')}. Run \`npm run build\` first.`);
  return run();
}

export const STEPS: readonly Step[] = [
  { name: 'format', run: () => runTool('biome', ['ci', '--colors=off', '--max-diagnostics=50', '.']) },
  { name: 'types', run: () => runTool('tsc', ['--noEmit', '-p', '.']) },
  { name: 'glossary', run: () => runNode(['scripts/glossary.ts', 'check']) },
  {
    name: 'locators',
    skip: unless(SOURCES, 'the folder of source documents'),
    run: () => runNode(['scripts/glossary.ts', 'verify', '--documents', SOURCES]),
  },
  {
    name: 'quality',
    skip: () => unless(CORPUS, 'the corpus with gold spans')() ?? unless(SOURCES, 'the folder of source documents')(),
    run: () => runNode(['scripts/quality.ts', '--corpus', CORPUS, '--sources', SOURCES]),
  },
  { name: 'verbatim', skip: unless(VERBATIM, 'the search for copied sentences'), run: () => runNode([VERBATIM]) },
  { name: 'unit', run: () => runVitest('unit') },
  { name: 'dom', browser: 'chromium', run: () => runVitest('dom') },
  {
    name: 'build',
    run: async () => {
      for (const target of TARGETS) await build(target, false);
      return { status: 0, output: '' };
    },
  },
  { name: 'sizes', run: () => built(() => runNode(['scripts/sizes.ts'])) },
  { name: 'firefox-lint', run: () => built(lintForFirefox) },
  { name: 'e2e-chromium', browser: 'chromium', run: () => built(() => runVitest('e2e', 'chromium')) },
  { name: 'e2e-firefox', browser: 'firefox', run: () => built(() => runVitest('e2e', 'firefox')) },
];
