// `npm test [-- STEP…] [--verbose]`: every check of the project, in order; goes on after one that fails. The last line
// reads `N passed, N failed, N skipped`; the exit code is 0 only if nothing failed.
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browsers.ts';
import { runStep, type StepResult } from './test/step.ts';
import { STEPS } from './test/steps.ts';

const SIGNS = { passed: '✓', failed: '✗', skipped: '–' } as const;
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

function describe(name: string, { state, counts, ms, note }: StepResult): string {
  const { passed, failed, skipped } = counts;
  const figures = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
  const what = state === 'skipped' ? `skipped: ${note}` : figures.filter(Boolean).join(', ');
  return `${SIGNS[state]} ${name.padEnd(14)} ${seconds(ms).padStart(8)}  ${what}`;
}

const { values, positionals } = parseArgs({ options: { verbose: { type: 'boolean' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`no step ${unknown.join(', ')}; the steps are: ${STEPS.map(({ name }) => name).join(' ')}`);
  process.exit(2);
}
const chosen = STEPS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

// Set-up first, so that no test's time includes an installation.
for (const kind of new Set(chosen.flatMap(({ browser }) => browser ?? []))) {
  try {
    ensureBrowser(kind);
  } catch (error) {
    console.error(`huizhu: ${error instanceof Error ? error.message : error}`); // its steps fail and say so again
  }
}

const total = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const begun = performance.now();
for (const step of chosen) {
  const result = await runStep(step);
  const line = describe(step.name, result);
  console.log(line);
  if (values.verbose || result.state === 'failed') console.log(result.output.trimEnd());
  if (result.state === 'failed') failures.push(line);
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += result.counts[key];
}
console.log(`\n${chosen.length} steps in ${seconds(performance.now() - begun)}`);
if (failures.length > 0) console.log(`failed:\n${failures.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
