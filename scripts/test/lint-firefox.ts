// The linter that addons.mozilla.org runs on what is uploaded. Works offline.
import { outputFolder } from '../outputs.ts';
import { runTool } from '../tools.ts';
import type { StepOutcome } from './step.ts';

/** Warnings that were looked at, with the reason why each may stay. Any other warning fails the step. */
const REVIEWED: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT: 'Preact’s support of dangerouslySetInnerHTML, which biome.json forbids us to use.',
};

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}
interface Report {
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
}

export async function lintForFirefox(): Promise<StepOutcome> {
  const args = ['lint', '--source-dir', outputFolder('firefox'), '--output', 'json'];
  const { status, output } = await runTool('web-ext', args);
  const start = output.indexOf('{"');
  if (start < 0) return { status: status || 1, output };
  const { errors, warnings } = JSON.parse(output.slice(start)) as Report;
  const problems = [...errors, ...warnings.filter(({ code }) => !REVIEWED[code])];
  return {
    status: problems.length === 0 ? 0 : 1,
    output: problems.map(({ code, message, file }) => `${code} ${file ?? ''}: ${message}`).join('\n'),
  };
}
